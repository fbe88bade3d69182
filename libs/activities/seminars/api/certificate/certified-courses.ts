import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';

/** The course that a seminar was held of, and what it goes through. */
export interface CertifiedCourse {
  readonly name: string;
  readonly topics: readonly string[];
}

/** Finds it as the viewer; null where the seminar was held of none. */
export type CourseReader = (
  ctx: RequestContext,
  seminarId: string,
) => Promise<CertifiedCourse | null>;

/** What stands on a certificate beside the seminar's own facts, as the domain of courses knows it. */
@Injectable()
export class CertifiedCourses {
  private reader: CourseReader = async () => null;

  /** In the domain's own module; seminars know of no courses. */
  readBy(reader: CourseReader): void {
    this.reader = reader;
  }

  find(ctx: RequestContext, seminarId: string): Promise<CertifiedCourse | null> {
    return this.reader(ctx, seminarId);
  }
}
