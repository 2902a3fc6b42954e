import { openApplication } from '#main/app/compose.ts'
import { type Book, signIn } from '#main/hosts/cli/commands/open-book.ts'

/** Opens the book of a data folder with every call of the window, where a command has those of its feature alone. */
export async function withAllCalls<T>(dataDir: string, work: (book: Book) => Promise<T> | T): Promise<T> {
  const application = openApplication({ dataDir })
  try {
    await signIn(application, dataDir)
    return await work({ application, context: application.buku() })
  } finally {
    application.close()
  }
}
