import { expect, test } from 'vitest'
import { createAntrean } from '#renderer/features/hari-buka/lembar/antrean.ts'

function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

test('work of one row is done in the order it came', async () => {
  const antrean = createAntrean()
  const first = gate()
  const done: string[] = []
  antrean.add('aisyah', async () => {
    await first.opened
    done.push('first')
  })
  antrean.add('aisyah', async () => {
    done.push('second')
  })
  expect(antrean.size()).toBe(2)
  first.open()
  await antrean.idle()
  expect(done).toEqual(['first', 'second'])
  expect(antrean.size()).toBe(0)
})

test('one row does not wait for another', async () => {
  const antrean = createAntrean()
  const slow = gate()
  const done: string[] = []
  antrean.add('aisyah', () => slow.opened.then(() => void done.push('aisyah')))
  antrean.add('bima', async () => void done.push('bima'))
  await Promise.resolve()
  await Promise.resolve()
  expect(done).toEqual(['bima'])
  slow.open()
  await antrean.idle()
  expect(done).toEqual(['bima', 'aisyah'])
})

test('idle also waits for what is added while it waits', async () => {
  const antrean = createAntrean()
  const done: string[] = []
  antrean.add('aisyah', async () => {
    antrean.add('aisyah', async () => void done.push('added'))
  })
  await antrean.idle()
  expect(done).toEqual(['added'])
})
