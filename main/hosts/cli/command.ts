import type { Answer } from './answer.ts'
import type { Arguments, NamaPilihan, Pilihan } from './arguments.ts'

/** One command of the line: what it is called, what it takes, what it does. It stands beside its code. */
export type Command = {
  /** One word or two. */
  readonly nama: string
  readonly usage: string
  /** Takes words behind its name: files, a name, a number. */
  readonly berkas?: true
  /** Its own options; any other is wrong usage. */
  readonly pilihan: Pilihan
  readonly run: (args: Arguments) => Promise<Answer> | Answer
}

type Run<P extends Pilihan> = (
  args: Arguments<NamaPilihan<P, 'teks'>, NamaPilihan<P, 'tanda'>>,
) => Promise<Answer> | Answer

/** A command may ask for no option but those it declares. */
export function defineCommand<const P extends Pilihan>(
  command: Omit<Command, 'pilihan' | 'run'> & { readonly pilihan: P; readonly run: Run<P> },
): Command {
  return command
}
