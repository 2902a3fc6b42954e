import { expect, test } from 'vitest'
import { type Change, renewReplica } from '#main/db/journal.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import { getReplikaSendiri } from '#main/db/vektor.ts'
import { pisahReplika } from '#main/transfer/pisah.ts'
import { ketik } from '#tests/helpers/paket-uji.ts'
import { bukaKomputer, type Komputer, makeAsal, salin, terimaSurat, tulisSurat } from '#tests/helpers/simulasi/dunia.ts'

/** What one book has for the facility of another arrives there. */
async function bawa(dari: Komputer, ke: Komputer, langkah: number): Promise<void> {
  await terimaSurat(ke, await tulisSurat(dari, ke.fasilitas, { tersegel: false, ulang: false, langkah }), langkah)
}

test('what a copied book saw after its last change was not seen by the changes the other wrote there', async () => {
  const [desk, , pustu, salinan] = (await makeAsal(1, true)).map((one) => bukaKomputer(one, 0)) as [
    ...[Komputer, Komputer, Komputer, Komputer],
  ]
  const id = pustu.db.oneValue<string>("SELECT id FROM orang WHERE nama = 'anak Pustu 1 0'")
  const ubah = (alamat: string): Change => ({ entitas: 'orang', id, isi: { alamat } })
  await bawa(pustu, desk, 1)
  const { sampai: dari } = getReplikaSendiri(desk.db)
  ketik(desk, ubah('sebelum disalin'))
  salin(desk, salinan)
  // The copy hears of another change; the desk goes on without, under the same name.
  ketik(pustu, ubah('dari Pustu'))
  await bawa(pustu, salinan, 2)
  ketik(desk, ubah('dari meja'))
  // Both learn that the name is taken from here on.
  for (const { db } of [desk, salinan]) {
    pisahReplika(db, getReplikaSendiri(db), dari)
    renewReplica(db, 'pisahan')
  }
  await bawa(desk, salinan, 3)
  await bawa(salinan, desk, 4)
  await bawa(pustu, desk, 5)
  expect(sidikBuku(salinan.db)).toBe(sidikBuku(desk.db))
  const konflik = 'SELECT nilai FROM konflik WHERE entitas_id = ? ORDER BY nilai'
  const [ours, theirs] = [salinan, desk].map(({ db }) => db.values(konflik, id))
  expect(ours).toEqual(theirs)
  expect(ours).toEqual(['"dari Pustu"', '"dari meja"'])
})
