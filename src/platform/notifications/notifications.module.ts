import { Module } from '@nestjs/common';
import { NotificationsController } from '#src/platform/notifications/notifications.controller.js';
import { NotificationsQueries } from '#src/platform/notifications/notifications.queries.js';
import { Notifications } from '#src/platform/notifications/notifications.service.js';

/** What happened, told to those whom it concerns. The modules say by their tables of news who is told what. */
@Module({
  controllers: [NotificationsController],
  providers: [Notifications, NotificationsQueries],
  exports: [Notifications],
})
export class NotificationsModule {}
