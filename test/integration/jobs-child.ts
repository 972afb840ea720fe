import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { JobQueues } from '#src/platform/jobs/job-queues.js';
import { Script, startApp } from '#test/integration/jobs-fixture.js';

// A process of the product that ends by SIGKILL at a moment of the worst kind; see jobs-crash.spec.ts.
const [moment = '', appUrl = '', queueUrl = '', redisUrl = '', id = ''] = process.argv.slice(2);
const die = () => process.kill(process.pid, 'SIGKILL');
const script = new Script();
if (moment === 'inside the transaction') script.onEvent = () => Promise.resolve(void die());

const app = await startApp({ appUrl, queueUrl }, { redisUrl, script });
const uow = app.get(UnitOfWork);
if (moment === 'after the commit') {
  let handled = false;
  script.onEvent = () => Promise.resolve(void (handled = true));
  const run = uow.run.bind(uow);
  uow.run = async (work) => {
    const result = await run(work);
    if (handled && !uow.connection()) die();
    return result;
  };
}
if (moment === 'before the queue has the job') {
  app.get(JobQueues).add = (rows) => Promise.resolve(void (rows.length > 0 && die()));
  await uow.run(() => Promise.resolve(uow.emit('tender.published', { id })));
}
