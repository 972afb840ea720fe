import { Form, type FormInstance } from 'antd';
import dayjs from 'dayjs';
import { useEffect } from 'react';
import { METHODS } from '#src/procurement/tenders/calc/methods.js';
import { useRead } from '#web/api/records.js';
import { valueLabel } from '#web/app/texts.js';
import { today } from '#web/app/today.js';
import { lastDay } from '../deadlines.js';
import type { Project } from '../project-steps.js';

/** Days that submission and approval of the document mostly take before the notice. */
const PREPARATION_DAYS = 3;
const HOUR = '10:00:00';
const DAY = 'YYYY-MM-DD';

const periodOf = (start: string, { days, workingDays }: { days?: number; workingDays?: number }) =>
  workingDays === undefined
    ? { op: 'add-days' as const, start, n: days ?? 0 }
    : { op: 'add-working-days' as const, start, n: workingDays };

/** What a tender of this project is mostly called, and the earliest dates that the law allows it. Rules: A5, A10–A12. */
async function proposalOf({ number, name, method, earliestNotice }: Project): Promise<Record<string, string>> {
  const soon = dayjs(today()).add(PREPARATION_DAYS, 'day').format(DAY);
  const noticeOn = earliestNotice && earliestNotice > soon ? earliestNotice : soon;
  const rules = METHODS[method];
  const [documentsUntil, deadline] = await Promise.all([
    lastDay(periodOf(noticeOn, rules.documents)),
    lastDay(periodOf(noticeOn, rules.response)),
  ]);
  const startsOn = dayjs(deadline).add(2, 'month').startOf('month');
  return {
    number: `${number}-01`,
    title: `${name}${valueLabel('method', method)}`,
    documentsUntil,
    bidDeadline: new Date(`${deadline}T${HOUR}+08:00`).toISOString(),
    'document.service.startsOn': startsOn.format(DAY),
    'document.service.endsOn': startsOn.add(1, 'year').subtract(1, 'day').format(DAY),
  };
}

/** Fills what is still empty and was not touched. */
function fillIn(form: FormInstance, proposal: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(proposal)) {
    const path = name.split('.');
    if (!form.isFieldTouched(path) && !form.getFieldValue(path)) form.setFieldValue(path, value);
  }
  const year = Number((form.getFieldValue(['document', 'service', 'startsOn']) as string | undefined)?.slice(0, 4));
  const payments = (form.getFieldValue(['document', 'payments']) ?? []) as readonly { year?: number }[];
  payments.forEach((payment, index) => {
    const path = ['document', 'payments', index, 'year'];
    if (year && !payment?.year && !form.isFieldTouched(path))
      form.setFieldValue(path, index === 0 ? year : year + Number(index > 1));
  });
}

/** The project that a tender is drafted for; once it is chosen, name, number and dates are proposed. */
export function useChosenProject(): Project | undefined {
  const form = Form.useFormInstance();
  const id = Form.useWatch('projectId', form) as string | undefined;
  const { data } = useRead<Project>(id ? `projects/${id}` : undefined);
  const project = data?.data.id === id ? data?.data : undefined;
  useEffect(() => {
    if (project) void proposalOf(project).then((proposal) => fillIn(form, proposal));
  }, [project, form]);
  return project;
}
