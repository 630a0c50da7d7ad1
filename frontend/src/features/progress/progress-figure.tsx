import type { MissingArea, PeriodRun, ProgressFigure, ProgressRow } from '@/api/generated/types.gen';
import { shortAreaName } from '@/components/tile-grid';
import { ToldFigure } from '@/components/told-figure';
import { usePeriodNames } from '@/components/use-period-names';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import { Disclosure } from '@/ui/disclosure';
import { Soft } from '@/ui/layout';
import styles from './progress.module.css';
import { lacking } from './progress-model';

/** As far as a figure is read in the way of its indicator. */
type Measured = Pick<ProgressRow, 'kind' | 'decimals'>;

/** A figure; a rate with what it is divided of. Nothing known is no 0. */
export function FigureText({ figure, of }: { figure: ProgressFigure | null; of: Measured }) {
  const { t } = useText();
  if (!figure) return <>–</>;
  if (of.kind === 'QUALITATIVE') {
    return <>{t('progress.inWords', { told: figure.told, asked: figure.asked })}</>;
  }
  if (of.kind === 'POINTS') {
    return (
      <>
        <Value value={figure.value} of={of} />
        {figure.numerator === null ? null : (
          <div>
            <Soft>
              {t('progress.rateNow')} <ToldFigure told={{ ...figure, value: null, words: null }} />
              {figure.value === null ? ` – ${t('progress.noBaseline')}` : null}
            </Soft>
          </div>
        )}
      </>
    );
  }
  return <ToldFigure told={{ ...figure, words: null }} decimals={of.decimals} />;
}

/** A number in the indicator's unit. */
export function Value({ value, of }: { value: number | null; of: Measured }) {
  if (value === null) return <>–</>;
  return (
    <span className="figures">
      {formatNumber(value, { maximumDecimals: of.decimals })}
      {of.kind === 'RATIO' ? '%' : null}
    </span>
  );
}

interface MissingProps {
  accepted: ProgressFigure;
  provisional: ProgressFigure | null;
  /** The base periods for which nobody has asked. */
  unasked?: readonly PeriodRun[];
  /** In tables many names wait until they are asked for, also on paper: there they are unfolded. */
  folded?: boolean;
}

/** So many names are told at once. */
const FEW = 3;

/** What is not in the figure: periods for which nobody has asked, and units by name. */
export function Missing({ unasked = [], ...units }: MissingProps) {
  const { t } = useText();
  const periodNames = usePeriodNames();
  if (unasked.length === 0) return <MissingUnits {...units} />;
  const periods = <div>{t('progress.unasked', { periods: periodNames(unasked) })}</div>;
  const count = unasked.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return (
    <>
      {units.folded && count > FEW ? (
        <div className={styles.missing}>
          <Disclosure summary={t('progress.unasked.count', { count })}>{periods}</Disclosure>
        </div>
      ) : (
        periods
      )}
      {isComplete(units) ? null : <MissingUnits {...units} />}
    </>
  );
}

/** Whether no unit that was asked is missing; where none was, there is nobody to name either. */
function isComplete({ accepted }: MissingProps): boolean {
  return accepted.asked === 0 || accepted.missing.length === 0;
}

function MissingUnits({ accepted, provisional, folded = false }: Omit<MissingProps, 'unasked'>) {
  const { t } = useText();
  const { missing, waiting } = lacking(accepted, provisional);
  if (accepted.asked === 0) return <Soft>{t('progress.notAsked')}</Soft>;
  if (missing.length === 0 && waiting.length === 0) return <>{t('progress.complete')}</>;
  const names = (areas: readonly MissingArea[]) =>
    areas
      .map(({ name, periods }) =>
        periods > 1
          ? t('progress.missing.periods', { name: shortAreaName(name), periods })
          : shortAreaName(name),
      )
      .join(', ');
  const told = (
    <>
      {missing.length > 0 ? (
        <div>
          {t(provisional ? 'progress.missing.toSend' : 'progress.missing.toAccept', {
            names: names(missing),
          })}
        </div>
      ) : null}
      {waiting.length > 0 ? (
        <div>
          <Soft>{t('progress.missing.waiting', { names: names(waiting) })}</Soft>
        </div>
      ) : null}
    </>
  );
  if (!folded || missing.length + waiting.length <= FEW) return told;
  const counts = [
    missing.length > 0
      ? t(provisional ? 'progress.missing.toSend.count' : 'progress.missing.toAccept.count', {
          count: missing.length,
        })
      : '',
    waiting.length > 0 ? t('progress.missing.waiting.count', { count: waiting.length }) : '',
  ];
  return (
    <div className={styles.missing}>
      <Disclosure summary={counts.filter(Boolean).join(', ')}>{told}</Disclosure>
    </div>
  );
}
