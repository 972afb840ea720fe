import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { shanghaiInstant, type DateText } from '#src/kernel/dates.js';
import { markBornSandbox, SandboxClock } from '#src/platform/clock/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { addRegion } from '#src/platform/regions/index.js';
import { seedGround } from '#src/boot/ground.js';
import { ENV } from '#src/platform/config/config.module.js';
import type { Env } from '#src/platform/config/env.js';
import { asSystem, Cast } from '#src/demo/cast.js';
import { writeCustodianKeys } from '#src/demo/custodians.js';
import { DEMO_REGION } from '#src/demo/organisations.js';
import { CLINIC_CASE, MAIN_CASE, YOUTH_CASE } from '#src/demo/purchase.js';
import { PROCEDURE } from '#src/demo/procedure.js';
import { DemoPurchase } from '#src/demo/purchases.js';
import { DemoVendors } from '#src/demo/vendors.js';

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
async function playPurchases(app: INestApplicationContext, cast: Cast): Promise<void> {
  const on = (date: DateText, time = '09:00') => asSystem(() => app.get(SandboxClock).set(shanghaiInstant(date, time)));
  await on('2026-07-07');
  const main = new DemoPurchase(app, cast, MAIN_CASE);
  const catalogueId = await main.publishCatalogue();
  const clinic = new DemoPurchase(app, cast, CLINIC_CASE, catalogueId);
  const youth = new DemoPurchase(app, cast, YOUTH_CASE, catalogueId);
  const vendors = new DemoVendors(app, cast);
  await on('2026-07-08');
  await vendors.register();
  await on('2026-07-09');
  await clinic.approveEstimate();
  await clinic.reserveAndFile();
  await on('2026-07-10');
  await clinic.publishIntent();
  await clinic.entrustAgent();
  await vendors.verify();
  await on('2026-07-13');
  await main.approveEstimate();
  await main.reserveAndFile();
  await on('2026-07-14');
  await main.publishIntent();
  await on('2026-07-15');
  await vendors.returnIncomplete();
  await on('2026-07-16');
  await main.entrustAgent();
  await on('2026-07-22');
  await vendors.mend();
  await on('2026-07-31');
  await youth.approveEstimate();
  await youth.reserveAndFile();
  await on('2026-08-03');
  await youth.publishIntent();
  await youth.entrustAgent();
  await on('2026-08-10');
  await clinic.draftTender();
  await clinic.publishTender();
  await on('2026-08-11');
  await main.draftTender();
  await on('2026-08-13');
  await main.publishTender();
  for (const act of Object.values(PROCEDURE).flat()) {
    await on(act.on, act.time);
    await act.play(main.procedure);
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
