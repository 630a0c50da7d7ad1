import {
  type ChangeEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { matches } from '@/lib/text';
import styles from './cell-editor.module.css';
import { type GridColumn, type GridOption, isFigure, type Place } from './grid-model';

interface CellEditorProps {
  column: GridColumn;
  place: Place;
  text: string;
  onType: (text: string) => void;
  onCommit: (text: string, then: Place) => void;
  /** What was typed is kept, and the focus is elsewhere. */
  onLeave: (text: string) => void;
  onCancel: () => void;
}

const MOST_SHOWN = 8;

/** What the arrows do in a list of choices. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Whether a key breaks the line of a text, as in spreadsheets; browsers know only one of the two. */
function breaksLine(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.altKey || event.shiftKey);
}

/** Where a key that ends the editing leads. */
function after(event: KeyboardEvent, { row, column }: Place): Place | null {
  if (event.key === 'Enter') return { row: row + (event.shiftKey ? -1 : 1), column };
  if (event.key === 'Tab') return { row, column: column + (event.shiftKey ? -1 : 1) };
  return null;
}

function found(options: readonly GridOption[], typed: string): readonly GridOption[] {
  return options.filter(({ code, label }) => matches(`${code ?? ''} ${label}`, typed)).slice(0, MOST_SHOWN);
}

/**
 * What is typed into one cell; of a choice with what fits so far, of words in as many lines as they have. Leaving it keeps what was
 * typed, Esc does not.
 */
export function CellEditor({ column, place, text, onType, onCommit, onLeave, onCancel }: CellEditorProps) {
  const [marked, setMarked] = useState(0);
  const input = useRef<Control>(null);
  const over = useRef(false);
  const listId = useId();
  useEffect(() => {
    const control = input.current;
    control?.focus();
    control?.setSelectionRange(control.value.length, control.value.length);
  }, []);
  const isChoice = column.kind === 'choice';
  const isWords = column.kind === 'text';
  const shown = isChoice && text.trim() !== '' ? found(column.options ?? [], text) : [];
  const finish = (value: string, then: Place) => {
    if (over.current) return;
    over.current = true;
    onCommit(value, then);
  };
  /** Breaks the line where the caret is, and leaves the caret behind the break. */
  const breakLine = () => {
    const { current: control } = input;
    if (!control) return;
    control.setRangeText('\n', control.selectionStart ?? 0, control.selectionEnd ?? 0, 'end');
    onType(control.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The grid around hears nothing of what is typed here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const then = after(event, place);
    const step = STEPS[event.key];
    if (isWords && breaksLine(event)) {
      event.preventDefault();
      breakLine();
    } else if (then) {
      event.preventDefault();
      finish(shown[marked]?.label ?? text, then);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      over.current = true;
      onCancel();
    } else if (shown.length > 0 && step) {
      event.preventDefault();
      setMarked((marked + step + shown.length) % shown.length);
    }
  };
  const onBlur = () => {
    // Where the whole window lost the focus, it comes back to the cell with it.
    if (document.activeElement === input.current) finish(text, place);
    else if (!over.current) {
      over.current = true;
      onLeave(text);
    }
  };
  const combobox = isChoice
    ? ({
        role: 'combobox',
        'aria-expanded': shown.length > 0,
        'aria-controls': listId,
        'aria-autocomplete': 'list',
        'aria-activedescendant': shown[marked] ? `${listId}-${marked}` : undefined,
      } as const)
    : {};
  const control = {
    className: styles.editor,
    'aria-label': column.header,
    autoComplete: 'off',
    spellCheck: false,
    value: text,
    onChange: (event: ChangeEvent<Control>) => {
      onType(event.target.value);
      setMarked(0);
    },
    onKeyDown,
    onBlur,
  };
  if (isWords) {
    return (
      <span className={styles.lines} data-text={text}>
        <textarea ref={input as RefObject<HTMLTextAreaElement>} rows={1} {...control} />
      </span>
    );
  }
  return (
    <>
      <input
        ref={input as RefObject<HTMLInputElement>}
        inputMode={isFigure(column) ? 'decimal' : 'text'}
        {...control}
        {...combobox}
      />
      {isChoice ? (
        <div
          id={listId}
          role="listbox"
          tabIndex={-1}
          aria-label={column.header}
          className={styles.options}
          hidden={shown.length === 0}
        >
          {shown.map((option, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the input that the list belongs to.
            <div
              key={option.value}
              id={`${listId}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === marked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => finish(option.label, { row: place.row, column: place.column + 1 })}
            >
              {option.label}
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}
