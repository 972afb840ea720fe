import { Drawer, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '#web/api/generated/schema.js';
import { term, valueLabel } from '#web/app/texts.js';
import { Money, percent, yuan } from '#web/components/format.js';
import { RegionName } from '#web/components/region.js';
import { t } from './texts.js';

type Line = components['schemas']['LineView'];
type Input = Line['inputs'][number];
type Parameter = Line['parameters'][number];

interface Props {
  readonly line: Line | undefined;
  readonly onClose: () => void;
  /** goes to the line that an input was taken from */
  readonly onLine: (code: string) => void;
}

/** Why a figure is what it is: formula, inputs, parameters with their source, rule. */
export function WhyDrawer({ line, onClose, onLine }: Props): ReactNode {
  return (
    <Drawer open={line !== undefined} onClose={onClose} size={480} title={line?.label}>
      {line && (
        <div className="why">
          <Money value={line.amount} strong />
          <p className="text">{line.explanation}</p>
          <dl className="pairs">
            <dt>{term('formula', 'LineView')}</dt>
            <dd>{valueLabel('formula', line.formula, 'LineView')}</dd>
            <dt>{term('rule', 'LineView')}</dt>
            <dd>{line.rule}</dd>
            <dt>{t('why.code')}</dt>
            <dd className="figure faint">{line.code}</dd>
          </dl>
          {line.inputs.length > 0 && (
            <section>
              <h3>{t('why.inputs')}</h3>
              <table className="why-inputs">
                <tbody>
                  {line.inputs.map((input) => (
                    <tr key={input.name}>
                      <th scope="row">{t(`input.${input.name as 'rate'}`)}</th>
                      <td className="figure">{valueOf(input)}</td>
                      <td>
                        {input.line && (
                          <button type="button" className="why-link" onClick={() => onLine(input.line!)}>
                            {t('why.from')}
                          </button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          {line.parameters.length > 0 && (
            <section>
              <h3>{t('why.parameters')}</h3>
              {line.parameters.map((parameter) => (
                <ParameterUse key={parameter.id} parameter={parameter} />
              ))}
            </section>
          )}
        </div>
      )}
    </Drawer>
  );
}

function valueOf({ unit, value }: Input): string {
  if (unit === 'yuan') return t('unit.yuan', { amount: yuan(value) });
  if (unit === 'rate') return percent(value);
  return unit === 'months' ? t('unit.months', { months: value }) : value;
}

function ParameterUse({ parameter }: { parameter: Parameter }): ReactNode {
  const { id, name, version, region, effectiveFrom, effectiveTo, source, certainty } = parameter;
  return (
    <div className="why-parameter">
      <Link to={`/parameters/${id}`}>{name}</Link>{' '}
      <span className="faint">
        <RegionName code={region} /> {t('why.version', { version })}
      </span>
      <br />
      <span className="figure">
        {effectiveTo
          ? t('why.term', { from: effectiveFrom, to: effectiveTo })
          : t('why.since', { from: effectiveFrom })}
      </span>
      <br />
      <span className="text">{source}</span> <Tag>{valueLabel('certainty', certainty)}</Tag>
      {parameter.relief && <Tag color="warning">{t('why.relief')}</Tag>}
      {parameter.extrapolated && <Tag color="warning">{t('why.extrapolated')}</Tag>}
      {parameter.reliefEnded && <Tag color="error">{t('why.relief-ended')}</Tag>}
    </div>
  );
}
