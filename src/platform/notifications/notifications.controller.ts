import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Lists } from '#src/platform/http/answers.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { NotificationRow, NotificationsQuery } from '#src/platform/notifications/notification.view.js';
import { NotificationsQueries } from '#src/platform/notifications/notifications.queries.js';
import { Notifications } from '#src/platform/notifications/notifications.service.js';

@ApiTags('work')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly queries: NotificationsQueries,
    private readonly notifications: Notifications,
  ) {}

  @Get()
  @Requires('notification.read')
  @Lists(NotificationRow)
  list(@Query() query: NotificationsQuery) {
    return this.queries.list(query);
  }

  @Post('read-all')
  @Requires('notification.mark')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'nothing is unread' })
  readAll() {
    return this.notifications.readAll();
  }

  @Post(':id/read')
  @Requires('notification.mark')
  @HttpCode(204)
  @ApiResponse({ status: 204, description: 'it is read' })
  read(@Param('id', IdPipe) id: string) {
    return this.notifications.read(id);
  }
}
