import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import { markBornSandbox, SandboxClock } from '#src/platform/clock/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { addRegion } from '#src/platform/regions/index.js';
import { seedGround } from '#src/boot/ground.js';
import { asSystem, Cast } from '#src/demo/cast.js';
import { DEMO_REGION } from '#src/demo/organisations.js';
import { DemoPurchase } from '#src/demo/purchases.js';

/** The day on which the demo purchase begins. */
export const DEMO_START: DateText = '2026-07-06';

/**
 * Fills an empty database with the demo: the ground (regions, calendar, parameters), the people, and the purchases as far as the product
 * goes, each step taken by the post it belongs to on the day the law allows.
 */
export async function seedSandbox(app: INestApplicationContext, ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, (owner) => markBornSandbox(owner, shanghaiInstant(DEMO_START, '09:00')));
  await seedDemoGround(app);
  const cast = await Cast.hire(app);
  await playPurchases(app, cast);
  await asOwner(ownerUrl, (owner) => owner.query('update app.sandbox_clock set seeded_at = pg_catalog.now()'));
}

/** The ground of every installation, and the fictitious region of the demo. */
export async function seedDemoGround(app: INestApplicationContext): Promise<void> {
  await seedGround(app);
  const uow = app.get(UnitOfWork);
  await asSystem(() => uow.run(() => addRegion(uow.em, DEMO_REGION)));
}

/** Plays the purchases in the order of their dates; the clock moves on with them and rests on the day of the notice. */
async function playPurchases(app: INestApplicationContext, cast: Cast): Promise<void> {
  const moveTo = (date: DateText, time = '09:00') =>
    asSystem(() => app.get(SandboxClock).set(shanghaiInstant(date, time)));
  const purchase = new DemoPurchase(app, cast);
  await moveTo('2026-07-07', '10:00');
  await purchase.publishCatalogue();
  await moveTo('2026-07-13', '10:00');
  await purchase.approveEstimate();
  await purchase.reserveAndFile();
  await moveTo('2026-07-14', '10:00');
  await purchase.publishIntent();
  await moveTo('2026-07-16', '10:00');
  await purchase.entrustAgent();
  await moveTo('2026-08-11', '10:00');
  await purchase.draftTender();
  await moveTo('2026-08-13', '09:00');
  await purchase.publishTender();
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
