import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '#src/platform/access/requires.js';
import { Creates, Shows } from '#src/platform/http/answers.js';
import { attachment } from '#src/platform/http/attachment.js';
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
    return new StreamableFile(stream, {
      type: file.contentType,
      disposition: attachment(file.name),
      length: file.bytes,
    });
  }
}
