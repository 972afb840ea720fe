import { Form } from 'antd';
import type { CommandProps } from '#web/components/command.js';
import { RefSelect } from '#web/components/ref-select.js';
import type { Override } from '#web/components/schema-form.js';
import { valueLabel } from '#web/app/texts.js';
import { today } from '#web/features/contracts/business-day.js';
import { Choose, choice } from './choice.js';
import type { Contract, Content } from './reads.js';
import { t } from './texts.js';

type Post = Content['staffing']['posts'][number];

/** Putting somebody of the roster into a place: posts and places are the contract's. @param place which one, when it is known */
export function assigning({ content }: Contract, place?: { postCode: string; slot: number }): Partial<CommandProps> {
  const { posts } = content.staffing;
  const { startsOn } = content.term;
  return {
    initial: { ...place, startsOn: startsOn > today() ? startsOn : today() },
    overrides: {
      postCode: choice(
        posts.map(({ code, name, count }) => ({ value: code, label: t('assign.post', { name, count }) })),
      ),
      slot: slots(posts),
      workerId: Worker,
    },
    prepare: ({ slot, ...rest }) => ({ ...rest, slot: slot === undefined ? undefined : Number(slot) }),
  };
}

const slots = (posts: readonly Post[]): Override =>
  function Slot({ path, label }) {
    return (
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => {
          const post = posts.find(({ code }) => code === getFieldValue('postCode'));
          const options = Array.from({ length: post?.count ?? 0 }, (_, index) => String(index + 1));
          return (
            <Form.Item name={path} label={label} rules={[{ required: true, message: t('choose.missing', { label }) }]}>
              <Choose options={options.map((value) => ({ value, label: t('assign.slot', { slot: value }) }))} />
            </Form.Item>
          );
        }}
      </Form.Item>
    );
  };

const Worker: Override = ({ path, label }) => (
  <Form.Item
    name={path}
    label={label}
    extra={t('assign.worker')}
    rules={[{ required: true, message: t('choose.missing', { label }) }]}
  >
    <RefSelect
      target={{
        path: 'social-workers',
        query: { status: 'employed' },
        label: (row) => `${String(row.code)} ${valueLabel('postLevel', String(row.postLevel))}`,
      }}
    />
  </Form.Item>
);
