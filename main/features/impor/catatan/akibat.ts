import type { Row } from '#main/db/proyeksi.ts'
import { akhirKehamilan } from '#shared/domain/kartu/akhir-kehamilan.ts'
import type { Bahan } from './baca-baris.ts'
import type { PeristiwaOrang } from './peristiwa.ts'
import type { Rekam } from './rekam.ts'
import type { Tempat } from './tempat.ts'

/** What follows from the records of a file for others of the book; what the file or the book says itself is left as it is. */

/** Whoever died is a member until that day. */
function akibatKematian({ rekaman }: Bahan, { anggota }: Tempat): void {
  for (const { isi } of rekaman.list('kematian')) {
    const [orangId, tanggal] = [String(isi.orang_id), String(isi.tanggal)]
    rekaman.lengkapi('orang', orangId, { meninggal_pada: tanggal })
    const last = anggota(orangId).find(({ mulai, sampai = null }) => String(mulai) <= tanggal && sampai === null)
    if (last) rekaman.lengkapi('keanggotaan', last.id, { sampai: tanggal, sebab_sampai: 'meninggal' })
  }
}

/** A weighing is the posyandu's at which the child is a member on the day. */
function akibatPenimbangan({ rekaman }: Bahan, { posyanduOf }: Tempat): void {
  for (const { id, isi } of rekaman.list('penimbangan'))
    rekaman.lengkapi('penimbangan', id, { posyandu_id: posyanduOf(String(isi.orang_id), String(isi.tanggal)) })
}

type Kehamilan = Row & { readonly id: string }

/** The pregnancies of a woman, earliest first, as the file leaves them. */
function createKehamilan({ buku, rekaman }: Bahan): (orangId: string) => Kehamilan[] {
  const planned = Map.groupBy(rekaman.list('kehamilan'), ({ id, isi }) =>
    String(isi.orang_id ?? buku.baca('kehamilan', id)?.orang_id),
  )
  return (orangId) => {
    const found = new Map<string, Kehamilan>(buku.listDi('kehamilan', 'orang_id', orangId).map((row) => [row.id, row]))
    for (const { id, isi } of planned.get(orangId) ?? []) found.set(id, { ...found.get(id), ...isi, id })
    return [...found.values()].sort((a, b) => (String(a.dibuka) < String(b.dibuka) ? -1 : 1))
  }
}

/** A delivery, a miscarriage or a death ends the pregnancy open on its day. */
function akibatKehamilan(
  { rekaman }: Bahan,
  kehamilanOf: ReturnType<typeof createKehamilan>,
  peristiwa: PeristiwaOrang,
): void {
  for (const [orangId, list] of peristiwa) {
    const heads = kehamilanOf(orangId)
    for (const [i, { id, dibuka }] of heads.entries()) {
      const [akhir, next] = [akhirKehamilan(String(dibuka), list), heads[i + 1]]
      // What comes after the next one was written down ended that one.
      if (akhir && (!next || akhir.tanggal <= String(next.dibuka)))
        rekaman.lengkapi('kehamilan', id, { berakhir: akhir.tanggal, sebab_akhir: akhir.sebab })
    }
  }
}

/** The baby a birth is of: a child of that mother born on that day, of the same sex first, then in the order of the file. */
function findBayi(bayi: readonly Kehamilan[], { isi }: Rekam, taken: ReadonlySet<string>): string | null {
  const free = bayi.filter(({ id, tanggal_lahir }) => tanggal_lahir === isi.tanggal_bersalin && !taken.has(id))
  const same = isi.bayi_jk === undefined ? undefined : free.find(({ jk = null }) => jk === isi.bayi_jk)
  const open = free.find(({ jk = null }) => isi.bayi_jk === undefined || jk === null)
  return (same ?? open)?.id ?? null
}

function bayiOf({ buku, rekaman }: Bahan): (ibuId: string) => Kehamilan[] {
  const planned = Map.groupBy(rekaman.list('orang'), ({ id, isi }) =>
    String(isi.ibu_id ?? buku.baca('orang', id)?.ibu_id),
  )
  return (ibuId) => {
    const inFile = (planned.get(ibuId) ?? []).map(({ id, isi }) => ({ ...buku.baca('orang', id), ...isi, id }))
    const known = new Set(inFile.map(({ id }) => id))
    return [...inFile, ...buku.listDi('orang', 'ibu_id', ibuId).filter(({ id }) => !known.has(id))]
  }
}

/** A delivery belongs to the pregnancy it ends, and a live birth to its baby. */
function akibatPersalinan(bahan: Bahan, kehamilanOf: ReturnType<typeof createKehamilan>): void {
  const { buku, rekaman, catat } = bahan
  const bayi = bayiOf(bahan)
  for (const [ibuId, births] of Map.groupBy(rekaman.list('persalinan'), ({ isi }) => String(isi.orang_id))) {
    const taken = new Set(
      buku
        .listDi('persalinan', 'orang_id', ibuId)
        .flatMap(({ bayi_id }) => (typeof bayi_id === 'string' ? bayi_id : [])),
    )
    const heads = kehamilanOf(ibuId)
    for (const birth of births) {
      const { id, isi, baris } = birth
      const head = heads.find(
        ({ berakhir, sebab_akhir }) => sebab_akhir === 'bersalin' && berakhir === isi.tanggal_bersalin,
      )
      if (head) rekaman.lengkapi('persalinan', id, { kehamilan_id: head.id })
      if (isi.bayi_lahir !== 'hidup' || typeof buku.baca('persalinan', id)?.bayi_id === 'string') continue
      const bayiId = (isi.bayi_id as string | undefined) ?? findBayi(bayi(ibuId), birth, taken)
      if (bayiId === null) {
        const alasan =
          'Bayinya tidak ditemukan di antara orang yang ibunya dan tanggal lahirnya sama. Persalinannya tetap dicatat.'
        if (baris[0]) catat.ingatkan(baris[0], { isian: 'bayi_lahir', nilai: isi.tanggal_bersalin, alasan })
        continue
      }
      taken.add(bayiId)
      rekaman.lengkapi('persalinan', id, { bayi_id: bayiId })
    }
  }
}

export function tarikAkibat(bahan: Bahan, tempat: Tempat, peristiwa: PeristiwaOrang): void {
  akibatKematian(bahan, tempat)
  akibatPenimbangan(bahan, tempat)
  akibatKehamilan(bahan, createKehamilan(bahan), peristiwa)
  akibatPersalinan(bahan, createKehamilan(bahan))
}
