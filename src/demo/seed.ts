import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { markBornSandbox, SandboxClock } from '#src/platform/clock/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { addRegion } from '#src/platform/regions/index.js';
import { seedGround } from '#src/boot/ground.js';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { actAt, type DemoAct, inOrder } from '#src/demo/acts.js';
import { ParametersService } from '#src/platform/parameters/index.js';
import { asSystem, Cast } from '#src/demo/cast.js';
import { DemoCatalogue } from '#src/demo/catalogue.js';
import { writeCustodianKeys } from '#src/demo/custodians.js';
import { withoutWaitingForTheDisk } from '#src/demo/disk.js';
import { DEMO_REGION } from '#src/demo/organisations.js';
import { DemoPurchase } from '#src/demo/purchases.js';
import { DemoRegister } from '#src/demo/register.js';
import { type Hour, instantOf } from '#src/demo/schedule.js';
import { actsOf } from '#src/demo/stages.js';
import { DEMO_STORY, type DemoStory } from '#src/demo/story.js';

/** Everybody has read what they were told before the last three days, so that what is unread is what is new. */
const OLD_NEWS_IS_READ = `update notification set read_at = at where at < app.now() - interval '3 days' and read_at is null`;

/**
 * Fills an empty database with the demo: the ground (regions, calendar, parameters), the people, the register of vendors and the purchases, each
 * step taken by the post it belongs to on the day the law allows.
 */
export async function seedSandbox(
  app: INestApplicationContext,
  ownerUrl: string,
  story: DemoStory = DEMO_STORY,
): Promise<void> {
  await asOwner(ownerUrl, (owner) => markBornSandbox(owner, instantOf(story.schedule.born)));
  await seedDemoGround(app);
  const cast = await Cast.hire(app);
  await withoutWaitingForTheDisk(app, () => play(app, actsIn(app, cast, story), story.rests));
  await writeCustodianKeys(join(app.get<Env>(ENV).DATA_DIR, 'sandbox', 'custodian-keys'));
  await asOwner(ownerUrl, (owner) => owner.query(OLD_NEWS_IS_READ));
  await asOwner(ownerUrl, (owner) => owner.query('update app.sandbox_clock set seeded_at = pg_catalog.now()'));
}

/** The ground of every installation, and the fictitious region of the demo. */
export async function seedDemoGround(app: INestApplicationContext): Promise<void> {
  await seedGround(app);
  const uow = app.get(UnitOfWork);
  await asSystem(() => uow.run(() => addRegion(uow.em, DEMO_REGION)));
}

/** Everything that happens, in the order of its hours. */
function actsIn(app: INestApplicationContext, cast: Cast, story: DemoStory): DemoAct[] {
  const { schedule, catalogues, renewals, cases, proposal } = story;
  const published = new Map<number, DemoCatalogue>();
  const publishing = catalogues.flatMap(({ year, published: at, services }) => {
    const catalogue = new DemoCatalogue(app, cast, year, services);
    published.set(year, catalogue);
    return actAt(at, () => catalogue.publish());
  });
  const purchases = cases.map((one) => new DemoPurchase(app, cast, published.get(one.year)!, one));
  return inOrder([
    ...publishing,
    ...new DemoRegister(app, cast, schedule, renewals).acts(),
    ...purchases.flatMap((purchase) => Object.values(actsOf(purchase)).flat()),
    ...actAt(proposal?.at, () =>
      cast.as('finance.指标管理员', () => app.get(ParametersService).propose(proposal!.content)),
    ),
  ]);
}

/** Plays the acts; the clock moves on with them, and rests. */
async function play(app: INestApplicationContext, acts: readonly DemoAct[], rests?: Hour): Promise<void> {
  let hour: Hour | undefined;
  const moveTo = async (at: Hour) => {
    // what happens in the same hour happens after what came before it
    if (at !== hour) await asSystem(() => app.get(SandboxClock).set(instantOf(at)));
    hour = at;
  };
  for (const { at, play: act } of acts) {
    await moveTo(at);
    await act();
  }
  if (rests) await moveTo(rests);
}

async function asOwner(url: string, work: (owner: pg.Client) => Promise<unknown>): Promise<void> {
  const owner = new pg.Client(url);
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
