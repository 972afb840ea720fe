import { App, Button, Input, Tag } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Rate } from '#src/kernel/rate.js';
import { measurementFault, scoreIndicator } from '#src/procurement/assessments/calc/scoring.js';
import type { Indicator, Measurement } from '#src/procurement/tenders/calc/indicator.js';
import type { components } from '#web/api/generated/schema.js';
import { useRead, useSend } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { Fact } from '#web/components/page-head.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { RecordPage, type Shown } from '#web/components/record-page.js';
import { Evidence } from './evidence.js';
import { MeasurementField, ruleWords } from './measurement.js';
import { t } from './texts.js';
import './assessments.css';

type Sheet = components['schemas']['AssessmentSheetView'];
type Assessment = Omit<components['schemas']['AssessmentView'], 'terms'> & {
  terms: { indicators: readonly Indicator[] };
};
type Measurements = Readonly<Record<string, Measurement | undefined>>;

/** One evaluator's sheet: keyboard first, the points moving while the figures are typed, the evidence beside. */
export default function SheetPage(): ReactNode {
  return (
    <RecordPage<Sheet>
      collection="assessment-sheets"
      title={({ evaluator }) => t('sheet.title', { name: (evaluator as unknown as { name: string }).name })}
      special={() => ({ fill: null })}
      body={(shown) => <SheetBody key={shown.view.id} {...shown} />}
    />
  );
}

function SheetBody({ view, etag }: Shown<Sheet>): ReactNode {
  const { data } = useRead<Assessment>(`assessments/${view.assessmentId}`);
  if (!data) return null;
  return <Editor sheet={view} etag={etag} assessment={data.data} />;
}

interface EditorProps {
  readonly sheet: Sheet;
  readonly etag: string | null;
  readonly assessment: Assessment;
}

function Editor({ sheet, etag, assessment }: EditorProps): ReactNode {
  const { indicators } = assessment.terms;
  const mayFill = sheet.allowed.includes('fill');
  const [measurements, setMeasurements] = useState(sheet.measurements as Measurements);
  const [notes, setNotes] = useState(sheet.notes as Readonly<Record<string, string>>);
  const [isDirty, setDirty] = useState(false);
  const sending = useSend();
  const { message } = App.useApp();
  const table = useRef<HTMLTableElement>(null);

  const save = async () => {
    const kept = Object.fromEntries(Object.entries(measurements).filter(([, one]) => one !== undefined));
    const said = Object.fromEntries(Object.entries(notes).filter(([, one]) => one !== ''));
    await sending.mutateAsync({
      path: `assessment-sheets/${sheet.id}`,
      method: 'PUT',
      body: { measurements: kept, notes: said },
      etag,
    });
    setDirty(false);
    void message.success(t('sheet.saved'));
  };
  const change = (code: string, value: Measurement | undefined) => {
    setMeasurements((now) => ({ ...now, [code]: value }));
    setDirty(true);
  };
  useLeaveWarning(isDirty);
  const steer = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (isDirty) void save();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      const cells = [...(table.current?.querySelectorAll<HTMLInputElement>('input.cell, .cell input') ?? [])];
      cells[cells.indexOf(event.target) + 1]?.focus();
    }
  };
  const points = indicators.map((indicator) => pointsOf(indicator, measurements[indicator.code]));
  const total = points.reduce((sum, one) => sum.plus(Rate.parse(one ?? '0')), Rate.ZERO).toDecimal(2);
  const missing = points.filter((one) => one === undefined).length;
  return (
    <div className="sheet-and-evidence">
      <section className="sheet" onKeyDown={steer}>
        <div className="facts plain">
          <Fact label={t('total')}>{total}</Fact>
          {missing > 0 && <Tag color="warning">{t('sheet.missing', { count: missing })}</Tag>}
          {isDirty && <Tag>{t('sheet.unsaved')}</Tag>}
          <span className="grow" />
          {mayFill && (
            <Button type="primary" disabled={!isDirty} loading={sending.isPending} onClick={() => void save()}>
              {t('sheet.save')}
            </Button>
          )}
        </div>
        {mayFill && <p className="lead">{t('sheet.lead')}</p>}
        {sending.error && <ProblemAlert error={sending.error} />}
        <table className="score-table" ref={table}>
          <thead>
            <tr>
              <th>{t('indicator')}</th>
              <th>{t('rule')}</th>
              <th>{t('found')}</th>
              <th className="right">{t('points')}</th>
              <th>{t('sheet.note')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator, index) => (
              <tr
                key={indicator.code}
                className={indicators[index - 1]?.group !== indicator.group ? 'first' : undefined}
              >
                <td>
                  <small className="faint">
                    {indicator.code} {valueLabel('group', indicator.group, 'IndicatorInput')}
                  </small>
                  <br />
                  {indicator.name}
                </td>
                <td className="faint">{ruleWords(indicator.rule)}</td>
                <td>
                  <MeasurementField
                    indicator={indicator}
                    value={measurements[indicator.code]}
                    isFixed={!mayFill}
                    onChange={(value) => change(indicator.code, value)}
                  />
                </td>
                <td className="right figure">
                  {t('points.of', { points: points[index] ?? '—', weight: indicator.weight })}
                </td>
                <td>
                  <Input
                    readOnly={!mayFill}
                    maxLength={500}
                    value={notes[indicator.code] ?? ''}
                    aria-label={`${indicator.code} ${t('sheet.note')}`}
                    onChange={({ target }) => {
                      setNotes((now) => ({ ...now, [indicator.code]: target.value }));
                      setDirty(true);
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Evidence assessmentId={sheet.assessmentId} contractId={(assessment.contract as unknown as { id: string }).id} />
    </div>
  );
}

function pointsOf(indicator: Indicator, measurement: Measurement | undefined): string | undefined {
  return measurementFault(indicator, measurement) ? undefined : scoreIndicator(indicator, measurement!).points;
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
