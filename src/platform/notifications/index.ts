export { at, atAll, newsDesk, officesOf, people } from '#src/platform/notifications/news.js';
export { NotificationsModule } from '#src/platform/notifications/notifications.module.js';
