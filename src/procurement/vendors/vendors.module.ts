import { Module } from '@nestjs/common';
import { CalendarModule } from '#src/platform/calendar/index.js';
import { FilesModule, registerFileOwner } from '#src/platform/files/index.js';
import { registerDue } from '#src/platform/jobs/index.js';
import { NotificationsModule } from '#src/platform/notifications/index.js';
import { registerWork } from '#src/platform/work/index.js';
import './debarments/debarment.constraints.js';
import { Debarment } from './debarments/debarment.entity.js';
import { DebarmentsController } from './debarments/debarments.controller.js';
import { DebarmentsQueries } from './debarments/debarments.queries.js';
import { DebarmentsService } from './debarments/debarments.service.js';
import { RequirementsService } from './directory/requirements.service.js';
import { VendorsController } from './directory/vendors.controller.js';
import { VendorsQueries } from './directory/vendors.queries.js';
import './registrations/registration.constraints.js';
import { VendorRegistration } from './registrations/registration.entity.js';
import { RegistrationNews } from './registrations/registration.news.js';
import { registrationWork } from './registrations/registration.work.js';
import { RegistrationsController } from './registrations/registrations.controller.js';
import { RegistrationsQueries } from './registrations/registrations.queries.js';
import { RegistrationsService } from './registrations/registrations.service.js';
import { Identities } from './workers/identities.js';
import { RosterQueries } from './workers/roster.queries.js';
import './workers/social-worker.constraints.js';
import { SocialWorkersController } from './workers/social-workers.controller.js';
import { SocialWorkersQueries } from './workers/social-workers.queries.js';
import { SocialWorkersService } from './workers/social-workers.service.js';

registerFileOwner(VendorRegistration, 'vendor_registration');
registerDue(VendorRegistration);
registerDue(Debarment);

registerWork(registrationWork);

@Module({
  imports: [NotificationsModule, CalendarModule, FilesModule],
  controllers: [VendorsController, RegistrationsController, SocialWorkersController, DebarmentsController],
  providers: [
    RegistrationNews,
    RegistrationsService,
    RegistrationsQueries,
    SocialWorkersService,
    SocialWorkersQueries,
    Identities,
    RosterQueries,
    DebarmentsService,
    DebarmentsQueries,
    VendorsQueries,
    RequirementsService,
  ],
  exports: [RegistrationsService, SocialWorkersService, VendorsQueries, RequirementsService],
})
export class VendorsModule {}
