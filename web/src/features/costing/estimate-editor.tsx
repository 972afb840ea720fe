import { Form, Spin } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { resolve, type Resolved } from '#web/api/book.js';
import type { components } from '#web/api/generated/schema.js';
import { Money, percent } from '#web/components/format.js';
import { ProblemAlert } from '#web/components/problem-alert.js';
import { SchemaFields } from '#web/components/schema-form.js';
import { isWhole, useComputed } from './compute.js';
import { MoneyBar } from './money-bar.js';
import { t } from './texts.js';
import { Warnings } from './warnings.js';
import './costing.css';

type Input = components['schemas']['EstimateInputFields'];
type Computed = components['schemas']['ComputedEstimate'];

/** The fields of an estimate, and beside them what they come to while they are typed. */
export function EstimateFields({ schema }: { schema: Resolved }): ReactNode {
  const form = Form.useFormInstance();
  const values = (Form.useWatch([], form) ?? {}) as { input?: Partial<Input> };
  const posts = values.input?.posts;
  useEffect(() => {
    const code = posts && firstWithoutCode(posts);
    if (code) form.setFieldValue(['input', 'posts', code.index, 'code'], code.free);
  }, [form, posts]);
  const { computed, error, isBehind } = useComputed(values.input);
  const [fields] = useState(() => fieldsOf(schema));
  return (
    <div className="estimate-editor">
      {fields}
      <aside aria-live="polite" aria-label={t('result')}>
        {error !== null && isWhole(values.input) && !isBehind ? (
          <ProblemAlert error={error} />
        ) : computed ? (
          <Spin spinning={isBehind} delay={400}>
            <Outcome computed={computed} posts={values.input?.posts ?? []} />
          </Spin>
        ) : (
          <p className="faint">{t('edit.incomplete')}</p>
        )}
      </aside>
    </div>
  );
}

/** Drawn once: only the outcome is drawn anew while somebody types. */
function fieldsOf(schema: Resolved): ReactNode {
  const input = resolve(schema.properties!.input!);
  const place = { schema: input, path: ['input'] };
  const head = ['number', 'title', 'replaces', 'regimeReason'].filter((name) => schema.properties?.[name]);
  return (
    <div>
      <section className="form-part">
        <h3>{t('edit.head')}</h3>
        <div className="field-grid">
          <SchemaFields schema={schema} only={head} />
        </div>
      </section>
      <section className="form-part">
        <h3>{t('edit.period')}</h3>
        <div className="field-grid">
          <SchemaFields {...place} only={['region']} />
          <SchemaFields schema={resolve(input.properties!.period!)} path={['input', 'period']} />
          <SchemaFields {...place} only={['clients', 'taxpayer', 'taxLocation']} />
        </div>
      </section>
      <section className="form-part">
        <h3>{t('edit.posts')}</h3>
        <div className="bare table-rows">
          <SchemaFields {...place} only={['posts']} />
        </div>
        <div className="field-grid">
          <SchemaFields {...place} only={['thirteenthMonth']} />
        </div>
      </section>
      <section className="form-part">
        <h3>{t('edit.direct')}</h3>
        <div className="bare table-rows">
          <SchemaFields {...place} only={['directCosts']} />
        </div>
        <div className="field-grid">
          <SchemaFields {...place} only={['managementRate']} />
        </div>
      </section>
    </div>
  );
}

/** A post needs a code that is its own: one is proposed for a new row; who wipes it out may write another. */
function firstWithoutCode(posts: Input['posts']): { index: number; free: string } | undefined {
  const index = posts.findIndex((post) => (post as Partial<Input['posts'][number]> | undefined)?.code === undefined);
  if (index < 0) return undefined;
  const taken = posts.map((post) => (post as Partial<Input['posts'][number]> | undefined)?.code);
  for (let n = index + 1; ; n += 1) if (!taken.includes(`p${n}`)) return { index, free: `p${n}` };
}

function Outcome({ computed, posts }: { computed: Computed; posts: Input['posts'] }): ReactNode {
  const lines = walk(computed.total);
  return (
    <>
      <span className="faint">{t('price')}</span>
      <div className="estimate-price">
        <Money value={computed.amounts.priceInclusive} strong />
      </div>
      <MoneyBar amounts={computed.amounts} />
      <dl className="pairs figures-right">
        <dt>{t('share')}</dt>
        <dd className="figure">{percent(computed.personnelShare)}</dd>
        {posts.map(({ code, title, count }) => {
          const line = lines.find((one) => one.code === `personnel.${code}`);
          return (
            line && [
              <dt key={code}>{t('post.count', { title, count })}</dt>,
              <dd key={`${code}:amount`}>
                <Money value={line.amount} />
              </dd>,
            ]
          );
        })}
      </dl>
      <Warnings warnings={computed.warnings} />
    </>
  );
}

type Line = Computed['total'];
const walk = (line: Line): Line[] => [line, ...line.children.flatMap(walk)];
