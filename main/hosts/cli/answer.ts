/** What a command says: as JSON, and in words. */
export type Answer = {
  readonly json: unknown
  readonly text: string
  /** What is wrong with what was looked at: said on stderr, and the exit code is 1 although there is an answer. */
  readonly cacat?: string
}
