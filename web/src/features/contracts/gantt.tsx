import { useEffect, useRef, useState, type ReactNode } from 'react';
import { daysFrom } from './business-day.js';
import { monthsOf, next, type Lane, type Mark, type Span, type Standing } from './plan-lanes.js';
import { t } from './texts.js';

const TITLE = 190;
const HEAD = 34;
const ROW = 38;
const BAR = 12;
const LEAST_MONTH = 30;

const FILL: Readonly<Record<Standing, string>> = {
  done: '#0f5c63',
  open: '#e0a24a',
  plan: '#d5e3e4',
  failed: '#c0362c',
};

/** The plan of a contract by months: what is filled is done, what is light is to come, a line marks today. Its figures stand in the table below. */
export function Gantt({ lanes, today, label }: { lanes: readonly Lane[]; today: string; label: string }): ReactNode {
  const [box, width] = useWidth();
  const months = monthsOf(lanes, today);
  const first = `${months[0]!}-01`;
  const days = daysFrom(first, `${next(months.at(-1)!)}-01`);
  const whole = Math.max(width, TITLE + months.length * LEAST_MONTH);
  const x = (date: string): number => TITLE + (Math.max(0, daysFrom(first, date)) / days) * (whole - TITLE - 12);
  const height = HEAD + lanes.length * ROW + 6;
  const isShown = today >= first && today < `${next(months.at(-1)!)}-01`;
  return (
    <div ref={box} className="gantt">
      <svg width={whole} height={height} role="img" aria-label={label}>
        {months.map((month) => (
          <g key={month}>
            <line
              x1={x(`${month}-01`)}
              x2={x(`${month}-01`)}
              y1={month.endsWith('-01') ? 4 : 20}
              y2={height}
              className={month.endsWith('-01') ? 'year' : 'month'}
            />
            <text x={x(`${month}-01`) + 4} y={30} className="faint">
              {Number(month.slice(5))}
            </text>
            {(month === months[0] || month.endsWith('-01')) && (
              <text x={x(`${month}-01`) + 4} y={14} className="strong">
                {month.slice(0, 4)}
              </text>
            )}
          </g>
        ))}
        {lanes.map((lane, index) => (
          <LaneView key={lane.key} lane={lane} y={HEAD + index * ROW} x={x} width={whole} />
        ))}
        {isShown && (
          <g className="today">
            <line x1={x(today)} x2={x(today)} y1={16} y2={height} />
            <text x={x(today) + 4} y={14}>
              {t('plan.today')}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly y: number;
  readonly width: number;
  readonly x: (date: string) => number;
}

function LaneView({ lane, y, width, x }: LaneProps): ReactNode {
  return (
    <g>
      <line x1={0} x2={width} y1={y} y2={y} className="row" />
      <text x={2} y={y + 16} className="strong">
        {clipped(lane.title, 13)}
      </text>
      <text x={2} y={y + 31} className="faint small">
        {clipped(lane.note ?? '', 16)}
        <title>{lane.note}</title>
      </text>
      {lane.spans.map((span) => (
        <SpanView key={span.from + span.standing} span={span} y={y} x={x} />
      ))}
      {lane.marks.map((mark, index) => (
        <MarkView key={index} mark={mark} y={y} x={x} />
      ))}
    </g>
  );
}

function SpanView({
  span: { from, to, standing, label },
  y,
  x,
}: {
  span: Span;
  y: number;
  x: LaneProps['x'];
}): ReactNode {
  return (
    <rect
      x={x(from)}
      y={y + (ROW - BAR) / 2}
      width={Math.max(3, x(to) - x(from))}
      height={BAR}
      rx={2}
      fill={FILL[standing]}
      opacity={standing === 'done' ? 0.55 : 1}
    >
      <title>{label}</title>
    </rect>
  );
}

const SIZE = 7;

/** A day: a full lozenge where it is done, an open one where it is to come. */
function MarkView({ mark: { on, standing, label }, y, x }: { mark: Mark; y: number; x: LaneProps['x'] }): ReactNode {
  const [cx, cy] = [x(on), y + ROW / 2];
  const points = `${cx},${cy - SIZE} ${cx + SIZE},${cy} ${cx},${cy + SIZE} ${cx - SIZE},${cy}`;
  return (
    <polygon
      points={points}
      fill={standing === 'plan' ? '#fff' : FILL[standing]}
      stroke={standing === 'plan' ? '#0f5c63' : '#fff'}
      strokeWidth={1.5}
    >
      <title>{label}</title>
    </polygon>
  );
}

/** A Chinese sign is as wide as two Latin ones. */
function clipped(text: string, wide: number): string {
  let room = wide * 2;
  for (let index = 0; index < text.length; index += 1) {
    room -= text.charCodeAt(index) > 0x2e80 ? 2 : 1.15;
    if (room < 0) return `${text.slice(0, index)}…`;
  }
  return text;
}

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useEffect(() => {
    if (!box.current) return undefined;
    const fit = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    fit.observe(box.current);
    return () => fit.disconnect();
  }, []);
  return [box, width];
}
