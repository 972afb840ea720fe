import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { SME_KINDS } from '#src/procurement/bids/calc/bid-content.js';
import { valueLabel } from '#web/app/texts.js';
import type { Draft, SmeKind } from './draft.js';
import type { TabProps } from './price-tab.js';
import { t } from './texts.js';

/** What the bidder commits to: to each requirement of the document, as a small enterprise or not, for how long. */
export function AnswersTab({ draft, tender, change }: TabProps): ReactNode {
  const { requirements } = tender.document;
  const put = (code: string, text: string) => change((now) => ({ ...now, answers: { ...now.answers, [code]: text } }));
  const empty = requirements.filter(({ code }) => !draft.answers[code]?.trim());
  return (
    <>
      <section className="sheet">
        <div className="sheet-bar">
          <h2>{t('answers.title')}</h2>
          <span className="grow" />
          {empty.length > 0 && (
            <Button onClick={() => empty.forEach(({ code }) => put(code, t('answers.full')))}>
              {t('answers.fill')}
            </Button>
          )}
        </div>
        {requirements.map(({ code, kind, text }) => (
          <div key={code} className="answer">
            <label htmlFor={`answers_${code}`}>
              <b>{code}</b> <small className="faint">{valueLabel('kind', kind, 'RequirementInput')}</small>
              <span className="block">{text}</span>
            </label>
            <Input.TextArea
              id={`answers_${code}`}
              autoSize={{ minRows: 2, maxRows: 12 }}
              maxLength={10_000}
              placeholder={t('answers.hint')}
              value={draft.answers[code] ?? ''}
              onChange={({ target }) => put(code, target.value)}
            />
          </div>
        ))}
      </section>
      <section className="sheet">
        <h2>{t('sme.title')}</h2>
        <p className="lead">{t('sme.lead')}</p>
        <SmeFields draft={draft} change={change} />
      </section>
      <section className="sheet">
        <h2>{t('terms.title')}</h2>
        <Form layout="vertical" component="div" className="inline-fields">
          <Form.Item label={t('terms.validity')} htmlFor="validityDays">
            <InputNumber
              id="validityDays"
              precision={0}
              min={1}
              max={1_000}
              value={draft.validityDays === '' ? null : Number(draft.validityDays)}
              onChange={(days) => change((now) => ({ ...now, validityDays: days === null ? '' : String(days) }))}
            />
          </Form.Item>
          <Form.Item label={t('terms.tax')} htmlFor="taxRate" extra={t('terms.tax.hint')}>
            <Input
              id="taxRate"
              className="short"
              value={draft.taxRate}
              onChange={({ target }) => change((now) => ({ ...now, taxRate: target.value.trim() }))}
            />
          </Form.Item>
        </Form>
      </section>
    </>
  );
}

function SmeFields({ draft: { sme }, change }: Pick<TabProps, 'draft' | 'change'>): ReactNode {
  const put = (part: Partial<Draft['sme']>) => change((now) => ({ ...now, sme: { ...now.sme, ...part } }));
  const isShared = sme.kind === 'consortium' || sme.kind === 'subcontract';
  return (
    <Form layout="vertical" component="div">
      <div className="inline-fields">
        <Form.Item label={t('sme.kind')} htmlFor="sme_kind">
          <Select<SmeKind>
            id="sme_kind"
            popupMatchSelectWidth={false}
            virtual={false}
            value={sme.kind}
            onChange={(kind) => put({ kind })}
            options={SME_KINDS.map((kind) => ({ value: kind, 'data-value': kind, label: t(`sme.${kind}`) }))}
          />
        </Form.Item>
        {isShared && (
          <Form.Item label={t('sme.share')} htmlFor="sme_smallShare" extra={t('sme.share.hint')}>
            <Input
              id="sme_smallShare"
              className="short"
              value={sme.smallShare}
              onChange={({ target }) => put({ smallShare: target.value.trim() })}
            />
          </Form.Item>
        )}
      </div>
      {sme.kind !== 'none' && (
        <Form.Item label={t('sme.statement')} htmlFor="sme_statement">
          <Input.TextArea
            id="sme_statement"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4_000}
            value={sme.statement}
            onChange={({ target }) => put({ statement: target.value })}
          />
        </Form.Item>
      )}
    </Form>
  );
}

/** What is scored by the panel: a text to each criterion but the price. */
export function TechnicalTab({ draft, tender, change }: TabProps): ReactNode {
  const scored = tender.document.criteria.filter(({ basis }) => basis === 'quality');
  const put = (code: string, text: string) =>
    change((now) => ({ ...now, technical: { ...now.technical, [code]: text } }));
  return (
    <section className="sheet">
      <h2>{t('technical.title')}</h2>
      <p className="lead">{t('technical.lead')}</p>
      {scored.map(({ code, name, weight, kind, rule }) => (
        <div key={code} className="answer">
          <label htmlFor={`technical_${code}`}>
            <b>{code}</b> {name}{' '}
            <small className="faint">
              {t('technical.points', { weight })} · {valueLabel('kind', kind, 'CriterionInput')}
            </small>
            <span className="block faint">{rule}</span>
          </label>
          <Input.TextArea
            id={`technical_${code}`}
            autoSize={{ minRows: 3, maxRows: 20 }}
            maxLength={100_000}
            value={draft.technical[code] ?? ''}
            onChange={({ target }) => put(code, target.value)}
          />
        </div>
      ))}
    </section>
  );
}
