import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { FilesService } from '#src/platform/files/index.js';

/** Uploads a page that stands for a document, as whoever acts, and gives the id of the file. */
export async function uploadPage(app: INestApplicationContext, title: string): Promise<string> {
  const page = Readable.from([Buffer.from(`示范附件：${title}\n`)]);
  return (await app.get(FilesService).upload(page, `${title}.txt`)).id;
}
