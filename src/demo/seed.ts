import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { markBornSandbox, SandboxClock } from '#src/platform/clock/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { addRegion } from '#src/platform/regions/index.js';
import { seedGround } from '#src/boot/ground.js';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { inOrder } from '#src/demo/acts.js';
import { mainCase } from '#src/demo/cases.js';
import { asSystem, Cast } from '#src/demo/cast.js';
import { DemoCatalogue } from '#src/demo/catalogue.js';
import { writeCustodianKeys } from '#src/demo/custodians.js';
import { DEMO_REGION } from '#src/demo/organisations.js';
import { DemoPurchase } from '#src/demo/purchases.js';
import { DemoRegister } from '#src/demo/register.js';
import { type DemoSchedule, type Hour, instantOf, SCHEDULE_2026 } from '#src/demo/schedule.js';
import { actsOf } from '#src/demo/stages.js';

/**
 * Fills an empty database with the demo: the ground (regions, calendar, parameters), the people, and the purchases as far as the product
 * goes, each step taken by the post it belongs to on the day the law allows.
 */
export async function seedSandbox(
  app: INestApplicationContext,
  ownerUrl: string,
  schedule: DemoSchedule = SCHEDULE_2026,
): Promise<void> {
  await asOwner(ownerUrl, (owner) => markBornSandbox(owner, instantOf(schedule.born)));
  await seedDemoGround(app);
  const cast = await Cast.hire(app);
  await playPurchases(app, cast, schedule);
  await writeCustodianKeys(join(app.get<Env>(ENV).DATA_DIR, 'sandbox', 'custodian-keys'));
  await asOwner(ownerUrl, (owner) => owner.query('update app.sandbox_clock set seeded_at = pg_catalog.now()'));
}

/** The ground of every installation, and the fictitious region of the demo. */
export async function seedDemoGround(app: INestApplicationContext): Promise<void> {
  await seedGround(app);
  const uow = app.get(UnitOfWork);
  await asSystem(() => uow.run(() => addRegion(uow.em, DEMO_REGION)));
}

/** Plays the purchases and the register of vendors in the order of their dates; the clock moves on with them and rests on the day of the main purchase's result. */
async function playPurchases(app: INestApplicationContext, cast: Cast, schedule: DemoSchedule): Promise<void> {
  const catalogue = new DemoCatalogue(app, cast, schedule.year);
  const purchases = [mainCase(schedule)].map((story) => new DemoPurchase(app, cast, catalogue, story));
  const acts = inOrder([
    { at: schedule.catalogue, play: () => catalogue.publish() },
    ...new DemoRegister(app, cast, schedule).acts(),
    ...purchases.flatMap((purchase) => Object.values(actsOf(purchase)).flat()),
  ]);
  let hour: Hour | undefined;
  for (const { at, play } of acts) {
    // what happens in the same hour happens after what came before it
    if (at !== hour) await asSystem(() => app.get(SandboxClock).set(instantOf(at)));
    hour = at;
    await play();
  }
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
