import type { INestApplicationContext } from '@nestjs/common';
import { CalendarYearsService, shippedNotices } from '#src/platform/calendar/index.js';
import { UnitOfWork } from '#src/platform/db/unit-of-work.js';
import { ParametersService } from '#src/platform/parameters/index.js';
import { seedRegions } from '#src/platform/regions/index.js';
import { SHIPPED_PARAMETERS } from '#src/procurement/costing/index.js';
import { SHIPPED_THRESHOLDS } from '#src/procurement/tenders/index.js';

/**
 * What every installation needs before anybody can work: the national list of regions, the official calendars and the confirmed parameters.
 * What is there already stays as it is.
 */
export async function seedGround(app: INestApplicationContext): Promise<void> {
  const uow = app.get(UnitOfWork);
  await uow.run(() => seedRegions(uow.em));
  await app.get(CalendarYearsService).seed(shippedNotices());
  await app.get(ParametersService).seed([...SHIPPED_PARAMETERS, ...SHIPPED_THRESHOLDS]);
}
