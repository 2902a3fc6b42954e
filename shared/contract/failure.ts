import type { AppError } from './errors.ts'

/**
 * An expected failure of an operation. Carries a value, so that it crosses processes unchanged.
 *
 * It stands apart from the schemas, so that the window can throw it without loading them.
 */
export class AppFailure extends Error {
  readonly error: AppError
  constructor(error: AppError, options?: { cause?: unknown }) {
    super(error.pesan, options)
    this.name = 'AppFailure'
    this.error = error
  }
}
