import { useEffect, useRef, type ReactNode } from 'react';
import type { EChartsCoreOption } from 'echarts/core';

interface Props {
  readonly option: EChartsCoreOption;
  /** what the chart says, for those who do not see it; its figures stand in a table beside */
  readonly label: string;
  readonly height?: number;
}

/** A chart by ECharts, whose code is loaded with the first one that is drawn. */
export function Chart({ option, label, height = 280 }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isHere = true;
    let dispose = () => {};
    void import('./echarts.js').then(({ echarts }) => {
      if (!isHere || !box.current) return;
      const chart = echarts.init(box.current, undefined, { renderer: 'svg' });
      // by its name: the widths of words are measured where nothing is inherited
      const { fontFamily } = getComputedStyle(box.current);
      chart.setOption({ animation: false, textStyle: { fontFamily }, ...option });
      const fit = new ResizeObserver(() => chart.resize());
      fit.observe(box.current);
      dispose = () => {
        fit.disconnect();
        chart.dispose();
      };
    });
    return () => {
      isHere = false;
      dispose();
    };
  }, [option]);
  return <div ref={box} role="img" aria-label={label} style={{ height }} />;
}
