import { expect, test } from 'vitest'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { noteUnduhan } from '#main/platform/unduhan.ts'
import { openTestCalls } from '#tests/helpers/open-test-calls.ts'

test('where a file was put is known once a window of its own has told, and each file gets a number', async () => {
  const book = openTestCalls((context) => createLaporanHandlers(context))
  try {
    expect(await book.call('laporan.listUnduhan', {})).toBeNull()
    expect((await book.refusal('laporan.openUnduhan', { apa: 'berkas' })).pesan).toMatch(/tidak diingat lagi/)
    noteUnduhan('/rumah/ibu/F1.xlsx')
    noteUnduhan('/rumah/ibu/F2.pdf')
    expect(await book.call('laporan.listUnduhan', {})).toEqual({ nomor: 2, letak: '/rumah/ibu/F2.pdf' })
  } finally {
    book.close()
  }
})
