import { Module } from '@nestjs/common';
import { FileInspection } from './file-inspection.js';

/** One queue of files from outside for the whole process, whichever domain takes them. */
@Module({ providers: [FileInspection], exports: [FileInspection] })
export class UploadsModule {}
