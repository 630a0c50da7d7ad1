import { useQuery } from '@tanstack/react-query';
import { Upload } from 'lucide-react';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import type { Attachment } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { attachmentQuery, attachmentRulesQuery } from '@/api/queries';
import { discard, upload } from '@/api/upload';
import { isUnderWay, underWay } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { formatBytes } from '@/lib/bytes';
import { Button } from '@/ui/button';
import { Soft } from '@/ui/layout';
import styles from './attachment.module.css';
import { AttachmentLink } from './attachment-list';
import { useUploadProblem } from './upload-problem';

interface FilesControlProps {
  /** What the files are, for who hears the button. */
  name: string;
  single?: boolean;
  /** The ids of the files, and what stands for those under way. */
  value: readonly string[];
  onChange: (change: (value: string[]) => string[]) => void;
}

/** One file on its way. */
interface UnderWay {
  key: string;
  file: File;
  share: number;
  problem: unknown;
  stop: AbortController;
}

/** Files by choosing or dropping. Each is sent at once, so that saving the form is quick and what is refused is known early. */
export function FilesControl({ name, single, value, onChange }: FilesControlProps) {
  const { t } = useText();
  const rules = useQuery(attachmentRulesQuery).data;
  const [coming, setComing] = useState<readonly UnderWay[]>([]);
  const [over, setOver] = useState(false);
  const [arrived, setArrived] = useState<Record<string, Attachment>>({});
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();

  useEffect(() => {
    // A draft may hold what was under way when it was left: that is lost.
    if (value.some((id) => isUnderWay(id) && !coming.some(({ key }) => underWay(key) === id))) {
      onChange((ids) => ids.filter((id) => !isUnderWay(id)));
    }
  });

  const change = (key: string, values: Partial<UnderWay>) =>
    setComing((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const forget = (key: string) => {
    setComing((all) => all.filter((one) => one.key !== key));
    onChange((ids) => ids.filter((id) => id !== underWay(key)));
  };

  const send = (file: File) => {
    const key = crypto.randomUUID();
    const stop = new AbortController();
    if (rules && file.size > rules.maxSize) {
      // It would be refused when all of it is there.
      const problem = new ProblemError(413, 'body-too-large', null, 'larger than the rules allow');
      setComing((all) => [...all, { key, file, share: 0, problem, stop }]);
      return;
    }
    setComing((all) => [...all, { key, file, share: 0, problem: null, stop }]);
    onChange((ids) => [...ids, underWay(key)]);
    upload(file, (share) => change(key, { share }), stop.signal).then(
      (attachment) => {
        setArrived((all) => ({ ...all, [attachment.id]: attachment }));
        onChange((ids) => ids.map((id) => (id === underWay(key) ? attachment.id : id)));
        setComing((all) => all.filter((one) => one.key !== key));
      },
      (problem: unknown) => {
        onChange((ids) => ids.filter((id) => id !== underWay(key)));
        if (problem instanceof ProblemError) change(key, { problem });
        else setComing((all) => all.filter((one) => one.key !== key));
      },
    );
  };

  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    for (const file of single ? chosen.slice(0, 1) : chosen) send(file);
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const full = single === true && value.length > 0;
  return (
    <div className={styles.control}>
      {value.length > 0 || coming.length > 0 ? (
        <ul className={styles.files} aria-label={t('attachment.files')}>
          {value
            .filter((id) => !isUnderWay(id))
            .map((id) => (
              <Taken
                key={id}
                id={id}
                known={arrived[id]}
                onRemove={() => {
                  onChange((ids) => ids.filter((one) => one !== id));
                  // It is no loss where that fails: it hangs on nothing.
                  void discard(id).catch(() => undefined);
                }}
              />
            ))}
          {coming.map((one) => (
            <Coming
              key={one.key}
              coming={one}
              onRemove={() => {
                one.stop.abort();
                forget(one.key);
              }}
            />
          ))}
        </ul>
      ) : null}
      {full ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
        <div
          className={over ? `${styles.drop} ${styles.over}` : styles.drop}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            ref={input}
            type="file"
            hidden
            aria-label={name}
            multiple={!single}
            accept={rules?.extensions.map((extension) => `.${extension}`).join(',')}
            onChange={(event) => take(event.target.files)}
          />
          <Button onClick={() => input.current?.click()} aria-describedby={hint}>
            <Upload size={16} aria-hidden="true" />
            {t(single ? 'attachment.chooseOne' : 'attachment.choose')}
          </Button>
          <Soft>
            <span id={hint}>
              {rules
                ? t('attachment.rules', {
                    kinds: rules.extensions.join(', '),
                    size: formatBytes(rules.maxSize),
                  })
                : t('attachment.drop')}
            </span>
          </Soft>
        </div>
      )}
    </div>
  );
}

interface TakenProps {
  id: string;
  known: Attachment | undefined;
  onRemove: () => void;
}

/** A file that is there; of one from a draft only the id is known. */
function Taken({ id, known, onRemove }: TakenProps) {
  const { t } = useText();
  const asked = useQuery({ ...attachmentQuery(id), enabled: !known });
  const attachment = known ?? asked.data;
  const fileName = attachment?.fileName ?? t('attachment.one');
  const gone = asked.error instanceof ProblemError && asked.error.status === 404;
  return (
    <li className={styles.file}>
      <span className={styles.name}>
        {attachment ? <AttachmentLink attachment={attachment} /> : fileName}
        <Button look="quiet" onClick={onRemove} aria-label={t('attachment.removeOf', { name: fileName })}>
          {t('attachment.remove')}
        </Button>
      </span>
      {gone ? (
        <span className={styles.failed} role="alert">
          {t('attachment.gone')}
        </span>
      ) : null}
    </li>
  );
}

function Coming({ coming, onRemove }: { coming: UnderWay; onRemove: () => void }) {
  const { t } = useText();
  const problemText = useUploadProblem();
  const { file, share, problem } = coming;
  const failed = problem instanceof ProblemError;
  const percent = Math.round(share * 100);
  return (
    <li className={styles.file}>
      <span className={styles.name}>
        {file.name}
        <Soft>{failed ? formatBytes(file.size) : `${percent}%`}</Soft>
        <Button look="quiet" onClick={onRemove} aria-label={t('attachment.removeOf', { name: file.name })}>
          {t(failed ? 'attachment.remove' : 'attachment.stop')}
        </Button>
      </span>
      {failed ? (
        <span className={styles.failed} role="alert">
          {problemText(problem)}
        </span>
      ) : (
        <progress
          className={styles.bar}
          max={100}
          value={percent}
          aria-label={t('attachment.sending', { name: file.name })}
        />
      )}
    </li>
  );
}
