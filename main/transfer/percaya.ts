import type { Db } from '#main/toko/toko.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { KartuPercaya, Menunggu } from '#shared/contract/kirim.ts'
import { type Asing, listMenunggu as listAsingMenunggu } from './asing.ts'
import { type IsiKartu, pemilikOf } from './isi-kartu.ts'
import { hubungkan, kataOf, readIsiKartu } from './kartu.ts'
import { type Pembuka, readPembuka } from './pembuka.ts'
import { confirmPihak, savePihak } from './pihak.ts'
import { terimaTertunda } from './terima.ts'

/** Who trusts somebody, and when. */
export type Percaya = { readonly oleh: string; readonly now: Date }

function listAsing(db: Db, { diri, kenalan, pihak }: Pembuka): Asing[] {
  const known = new Set(
    [diri, ...kenalan, ...pihak.filter((one) => one.dipercaya !== null)].map((one) => one.fasilitasId),
  )
  return listAsingMenunggu(db, (fasilitasId) => known.has(fasilitasId))
}

function toKartu(isi: IsiKartu): KartuPercaya {
  const { fasilitasId, jenis, nama } = isi
  return { fasilitasId, jenis, nama, kata: kataOf(pemilikOf(isi)) }
}

/** Facilities whose changes wait here until somebody compares their words: those whose card came with them, too. */
export async function listMenunggu(db: Db): Promise<Menunggu[]> {
  return listAsing(db, await readPembuka(db)).map(({ fasilitasId, nama, kartu }) => ({
    ...{ fasilitasId, nama },
    kartu: kartu && toKartu(kartu),
  }))
}

/** Takes in what waited for somebody who is trusted now. */
async function takeUp(db: Db, now: Date): Promise<void> {
  terimaTertunda(db, await readPembuka(db), now)
}

/** A Puskesmas whose changes others carry is believed about them; nothing is sent to it. */
function confirm(db: Db, isi: IsiKartu, { oleh, now }: Percaya): KartuPercaya {
  db.transaction(() => {
    savePihak(db, isi, true)
    confirmPihak(db, isi.fasilitasId, oleh, now)
  })
  return toKartu(isi)
}

async function trust(db: Db, isi: IsiKartu, percaya: Percaya): Promise<KartuPercaya> {
  const pembuka = await readPembuka(db)
  const isMenunggu = listAsing(db, pembuka).some(({ fasilitasId }) => fasilitasId === isi.fasilitasId)
  const isPendahulu = isi.jenis === 'puskesmas' && isMenunggu
  const kartu = isPendahulu ? confirm(db, isi, percaya) : hubungkan(db, isi, pembuka.diri, pembuka.kunci, percaya.now)
  await takeUp(db, percaya.now)
  return kartu
}

/** Words as somebody typed or ticked them, against those of a card. @throws AppFailure where they differ */
export function checkKata(kartu: KartuPercaya, kata: readonly string[]): void {
  if (kartu.kata.join(' ') === kata.join(' ').toLowerCase()) return
  refuse(
    `Keenam kata ${kartu.nama} lain dari yang disebut. Belum dihubungkan, dan tidak ada yang berubah. Mungkin kartunya tertukar atau dibuat orang lain: minta kartu yang baru, langsung dari laptopnya.`,
  )
}

/** Trusts a card, and takes in what had waited for it. @throws AppFailure as `hubungkan` */
export function percayaKartu(db: Db, text: string, percaya: Percaya): Promise<KartuPercaya> {
  return trust(db, readIsiKartu(text), percaya)
}

/** Trusts a facility by the card that came with its changes. @throws AppFailure when none waits, or the words differ */
export async function percayaMenunggu(
  db: Db,
  fasilitasId: string,
  kata: readonly string[],
  percaya: Percaya,
): Promise<KartuPercaya> {
  const found = listAsing(db, await readPembuka(db)).find((one) => one.fasilitasId === fasilitasId)
  const kartu = found?.kartu ?? missing('Tidak ada catatan yang menunggu tempat ini. Tidak ada yang berubah.')
  checkKata(toKartu(kartu), kata)
  return trust(db, kartu, percaya)
}
