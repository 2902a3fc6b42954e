/** What a command answers: one JSON document, and the same for people. */
export type Answer = { readonly json: unknown; readonly text: string }
