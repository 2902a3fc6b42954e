import { expect, test } from 'vitest'
import { renderExcel } from '#main/reports/excel.ts'
import { renderPdf } from '#main/reports/pdf.ts'
import { modelPemanasan } from '#main/reports/pemanasan.ts'
import { practiseRenderer, renderInWorker } from '#main/reports/render-in-worker.ts'
import { FormModel } from '#shared/formulir/model.ts'

test('the form of nobody is a whole form', () => {
  expect(FormModel.parse(modelPemanasan())).toMatchObject({ formulir: 'f2', anak: [] })
})

test('a thread that has practised draws what a thread that has not draws', async () => {
  const model = modelPemanasan()
  if (!model) throw new Error('no form')
  await practiseRenderer()
  expect(Buffer.from(await renderInWorker('pdf', model)).equals(await renderPdf([model]))).toBe(true)
  expect(Buffer.from(await renderInWorker('xlsx', model)).equals(await renderExcel([model]))).toBe(true)
})
