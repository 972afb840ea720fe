import { App, Button, Input, Tag } from 'antd';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
import { parsePoints } from '#src/procurement/awards/calc/points.js';
import { Refusal } from '#web/api/problem.js';
import { useSend } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { pointsOf, sumOf } from './points.js';
import { SheetCommands } from './sheet-commands.js';
import type { Scores, Sheet, Sheets, Tender, Words } from './types.js';
import { t } from './texts.js';

interface Props {
  readonly tender: Tender;
  readonly sheet: Sheet;
  readonly etag: string | null;
  /** bid ids and names of those in the running */
  readonly bidders: readonly { readonly id: string; readonly name: string }[];
  readonly sheets: Sheets | undefined;
}

type Criterion = Tender['document']['criteria'][number];

/** What is wrong with points for a criterion, if anything. Rule: A48 */
export function pointsFault(text: string | undefined, { weight, step }: Pick<Criterion, 'weight' | 'step'>) {
  if (text === undefined || text === '') return undefined;
  const points = pointsOf(text);
  if (points === undefined) return 'not-points' as const;
  if (points > parsePoints(weight)) return 'out-of-range' as const;
  return step !== undefined && points % parsePoints(step) !== 0 ? ('off-step' as const) : undefined;
}

/** A member's own sheet: criteria down, bidders across; Enter and the arrows move, Ctrl S saves. Nobody else sees it before all are locked. */
export function ScoreEditor({ tender, sheet, etag, bidders, sheets }: Props): ReactNode {
  const scored = tender.document.criteria.filter(({ basis }) => basis === 'quality');
  const mayFill = sheet.allowed.includes('fill');
  const [scores, setScores] = useState<Scores>((sheet.scores ?? {}) as Scores);
  const [reasons, setReasons] = useState<Words>((sheet.reasons ?? {}) as Words);
  const [isDirty, setDirty] = useState(false);
  const sending = useSend();
  const { message } = App.useApp();
  useLeaveWarning(isDirty);

  const given = (bidId: string, code: string) => scores[bidId]?.[code] ?? '';
  const put = (bidId: string, code: string, text: string) => {
    setScores((now) => ({ ...now, [bidId]: { ...now[bidId], [code]: text.trim().replace('。', '.') } }));
    setDirty(true);
  };
  const faults = bidders.flatMap(({ id }) => scored.filter((one) => pointsFault(given(id, one.code), one)));
  const missing = bidders.flatMap(({ id }) => scored.filter(({ code }) => given(id, code) === '')).length;
  const save = async () => {
    const body = { scores: kept(scores, bidders), reasons: pruned(reasons) };
    try {
      await sending.mutateAsync({ path: `tenders/${tender.id}/score-sheet`, method: 'PUT', body, etag });
      setDirty(false);
      void message.success(t('sheet.saved'));
    } catch {
      // shown above the table
    }
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (isDirty && faults.length === 0) void save();
    } else if (event.target instanceof HTMLInputElement) move(event, event.target);
  };
  return (
    <section className="sheet" onKeyDown={steer}>
      <div className="sheet-bar">
        <h2>{t('sheet.title', { name: sheet.member.name })}</h2>
        {mayFill && missing > 0 && <Tag color="warning">{t('sheet.missing', { count: missing })}</Tag>}
        {faults.length > 0 && <Tag color="error">{t('sheet.faults', { count: faults.length })}</Tag>}
        {isDirty && <Tag>{t('sheet.unsaved')}</Tag>}
        <span className="grow" />
        {mayFill && (
          <Button
            type="primary"
            disabled={!isDirty || faults.length > 0}
            loading={sending.isPending}
            onClick={() => void save()}
          >
            {t('sheet.save')}
          </Button>
        )}
        {!isDirty && <SheetCommands tender={tender} sheet={sheet} etag={etag} sheets={sheets} />}
      </div>
      <p className="lead">{t(mayFill ? 'sheet.lead' : 'sheet.locked')}</p>
      {sending.error && <ProblemAlert error={sending.error} shown={shownPaths(sending.error)} />}
      <div className="wide-table">
        <table className="score-table">
          <thead>
            <tr>
              <th>{t('criterion')}</th>
              <th>{t('sheet.rule')}</th>
              {bidders.map(({ id, name }) => (
                <th key={id} className="right bidder">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scored.map((criterion) => (
              <tr key={criterion.code}>
                <th scope="row">
                  <span className="block">
                    <small className="faint">{criterion.code}</small> {criterion.name}
                  </span>
                  <small className="faint">
                    {t('sheet.range', { weight: criterion.weight, step: criterion.step ?? '0.01' })}{' '}
                    {valueLabel('kind', criterion.kind, 'CriterionInput')}
                  </small>
                </th>
                <td className="faint rule-text">{criterion.rule}</td>
                {bidders.map(({ id, name }) => (
                  <td key={id} className="right">
                    <PointsCell
                      criterion={criterion}
                      bidder={name}
                      id={`score_${id}_${criterion.code}`}
                      value={given(id, criterion.code)}
                      isFixed={!mayFill}
                      onChange={(text) => put(id, criterion.code, text)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('total')}
              </th>
              {bidders.map(({ id }) => (
                <td key={id} className="right figure">
                  <b>{sumOf(scored.map(({ code }) => given(id, code)))}</b>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row" colSpan={2}>
                {t('sheet.reason')}
              </th>
              {bidders.map(({ id, name }) => (
                <td key={id}>
                  <Input.TextArea
                    id={`reason_${id}`}
                    aria-label={t('sheet.reason.of', { bidder: name })}
                    readOnly={!mayFill}
                    autoSize={{ minRows: 2, maxRows: 8 }}
                    maxLength={2_000}
                    value={reasons[id] ?? ''}
                    onChange={({ target }) => {
                      setReasons((now) => ({ ...now, [id]: target.value }));
                      setDirty(true);
                    }}
                  />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  readonly criterion: Criterion;
  readonly bidder: string;
  readonly id: string;
  readonly value: string;
  readonly isFixed: boolean;
  readonly onChange: (text: string) => void;
}

function PointsCell({ criterion, bidder, id, value, isFixed, onChange }: CellProps): ReactNode {
  const fault = pointsFault(value, criterion);
  return (
    <>
      <Input
        id={id}
        className="cell points"
        inputMode="decimal"
        autoComplete="off"
        readOnly={isFixed}
        status={fault ? 'error' : undefined}
        aria-invalid={fault !== undefined}
        aria-label={`${criterion.code} ${criterion.name} ${bidder}`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault && <small className="block fault">{t(`sheet.fault.${fault}`)}</small>}
    </>
  );
}

/** Only those in the running, and only what was given. */
function kept(scores: Scores, bidders: Props['bidders']): Scores {
  return Object.fromEntries(bidders.map(({ id }) => [id, pruned(scores[id] ?? {})]));
}

const pruned = (words: Words): Words => Object.fromEntries(Object.entries(words).filter(([, text]) => text !== ''));

/** Faults of single scores are shown beside their cells already. */
function shownPaths(error: unknown): readonly string[] {
  return error instanceof Refusal
    ? error.problem.errors.map(({ path }) => path).filter((path) => path.startsWith('scores.'))
    : [];
}

const STEPS: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves over the table; to the sides only from the ends of what is typed. */
function move(event: KeyboardEvent, input: HTMLInputElement): void {
  const step = STEPS[event.key];
  const cell = input.closest('td');
  const row = cell?.closest('tr');
  if (!step || !cell || !row) return;
  const isAtEnd = event.key === 'ArrowLeft' ? input.selectionStart === 0 : input.selectionEnd === input.value.length;
  if (step[1] !== 0 && !isAtEnd) return;
  const rows = [...row.closest('tbody')!.rows];
  const next = rows[rows.indexOf(row) + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector('input');
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}

/** Leaving the page with what is not saved asks first. */
function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
