import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';
import { fieldId } from './form-field-control';

interface ErrorSummaryProps {
  errors: readonly { name: string; text: string }[];
}

function focusField(name: string): void {
  const control = document.getElementById(fieldId(name));
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** Everything that is to be mended, in the words that stand beside the fields, each leading to its field. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const { t } = useText();
  return (
    <Notice title={t('form.errors', { count: errors.length })} tone="warn">
      <ul>
        {errors.map(({ name, text }) => (
          <li key={name}>
            <a
              href={`#${fieldId(name)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(name);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
