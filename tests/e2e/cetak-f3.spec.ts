import { checkCetak } from './support/cetak.ts'
import { test } from './support/meja.ts'

test('the F3 printed from the window is the F3 of the PDF', async ({ aplikasi }) => {
  await checkCetak(aplikasi, 'f3')
})
