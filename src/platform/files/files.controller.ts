import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Creates, Shows } from '#src/platform/http/answers.js';
import { RawBody } from '#src/platform/http/raw-body.js';
import { IdPipe } from '#src/platform/http/validation.pipe.js';
import { FileView, UploadQuery } from './file.view.js';
import { FilesQueries } from './files.queries.js';
import { FilesService } from './files.service.js';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly queries: FilesQueries,
  ) {}

  @Post()
  @Requires('file.upload')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Creates(FileView, { idempotent: false, versioned: false })
  upload(@Query() { name }: UploadQuery, @RawBody() stream: Readable) {
    return this.files.upload(stream, name);
  }

  @Get(':id')
  @Requires('file.read')
  @Shows(FileView, { versioned: false })
  show(@Param('id', IdPipe) id: string) {
    return this.queries.show(id);
  }

  @Get(':id/content')
  @Requires('file.read')
  @ApiProduces('application/octet-stream')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' }, description: 'the bytes' })
  async content(@Param('id', IdPipe) id: string) {
    const { file, stream } = await this.files.open(id);
    const disposition = `attachment; filename*=UTF-8''${extValue(file.name)}`;
    return new StreamableFile(stream, { type: file.contentType, disposition, length: file.bytes });
  }
}

/** A name for a header. Rule: RFC 8187, whose characters are fewer than those that `encodeURIComponent` leaves. */
function extValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
