import type { Row } from '#main/toko/toko.ts'
import type { NamaCatatan } from '#shared/catatan/daftar.ts'
import { anggotaDitutup, tolakKematian } from '#shared/domain/register/kematian.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { dibukaOf } from '#shared/kartu/masa.ts'
import { isBerkepala, type SusunanKepala, semuaSusunan } from '#shared/kartu/susunan.ts'
import { kalimatKematian } from '#shared/text/kematian.ts'
import type { Bahan } from './baca-baris.ts'
import type { PeristiwaOrang } from './peristiwa.ts'
import type { Rekam } from './rekam.ts'
import type { Tempat } from './tempat.ts'

/** What follows from the records of a file for others of the book; what the file or the book says itself is left as it is. */

/** What happened to the persons, and the day of the import. */
type Kini = { readonly peristiwa: PeristiwaOrang; readonly hariIni: Tanggal }

const teksOf = (nilai: Row[string] | undefined) => (typeof nilai === 'string' ? nilai : null)

/** Whoever died is a member until that day; where that cannot be, it is said and the rest stays. */
function akibatKematian({ buku, rekaman, catat }: Bahan, { anggota }: Tempat, hariIni: Tanggal): void {
  for (const { isi, baris } of rekaman.list('kematian')) {
    const [orangId, tanggal] = [String(isi.orang_id), String(isi.tanggal)]
    const orang = { ...buku.baca('orang', orangId), ...rekaman.get('orang', orangId)?.isi }
    const list = anggota(orangId).map(({ id, mulai, sampai }) => ({ id, mulai: String(mulai), sampai: teksOf(sampai) }))
    const { tanggal_lahir, meninggal_pada } = orang
    const mendiang = { tanggalLahir: teksOf(tanggal_lahir), meninggalPada: teksOf(meninggal_pada), anggota: list }
    const tolak = tolakKematian(mendiang, tanggal, hariIni)
    if (tolak !== null) {
      const { kenapa } = kalimatKematian(String(orang.nama), tanggal, tolak)
      const alasan = `${kenapa} Kematiannya dicatat, data diri dan keanggotaannya tidak diubah.`
      if (baris[0]) catat.ingatkan(baris[0], { isian: 'tanggal', nilai: tanggal, alasan })
      continue
    }
    rekaman.lengkapi('orang', orangId, { meninggal_pada: tanggal })
    const open = anggotaDitutup(list)
    if (open) rekaman.lengkapi('keanggotaan', open.id, { sampai: tanggal, sebab_sampai: 'meninggal' })
  }
}

/** A weighing is the posyandu's at which the child is a member on the day. */
function akibatPenimbangan({ rekaman }: Bahan, { posyanduOf }: Tempat): void {
  for (const { id, isi } of rekaman.list('penimbangan'))
    rekaman.lengkapi('penimbangan', id, { posyandu_id: posyanduOf(String(isi.orang_id), String(isi.tanggal)) })
}

type Tersimpan = Row & { readonly id: string }

/** The records of one kind of a person, as the file leaves them. @param kolom names the person */
function createMilik({ buku, rekaman }: Bahan, entitas: NamaCatatan, kolom: string): (orangId: string) => Tersimpan[] {
  const planned = Map.groupBy(rekaman.list(entitas), ({ id, isi }) =>
    String(isi[kolom] ?? buku.baca(entitas, id)?.[kolom]),
  )
  return (orangId) => {
    const found = new Map<string, Tersimpan>(buku.listDi(entitas, kolom, orangId).map((row) => [row.id, row]))
    for (const { id, isi } of planned.get(orangId) ?? []) found.set(id, { ...found.get(id), ...isi, id })
    return [...found.values()]
  }
}

/** What happens to a person ends the head of a card that is open on its day. */
function akibatKepala(bahan: Bahan, { kepala, keOrang, masa }: SusunanKepala, peristiwa: PeristiwaOrang): void {
  const milik = createMilik(bahan, kepala, keOrang)
  for (const [orangId, list] of peristiwa) {
    const heads = milik(orangId).sort((a, b) => (dibukaOf(masa, a) < dibukaOf(masa, b) ? -1 : 1))
    for (const [i, head] of heads.entries()) {
      const [akhir, next] = [masa.akhirDari(dibukaOf(masa, head), list), heads[i + 1]]
      // What comes after the next one was written down ended that one.
      if (akhir && (!next || akhir.tanggal <= dibukaOf(masa, next)))
        bahan.rekaman.lengkapi(kepala, head.id, { [masa.berakhir]: akhir.tanggal, [masa.sebab]: akhir.sebab })
    }
  }
}

/** The baby a birth is of: a child of that mother born on that day, of the same sex first, then in the order of the file. */
function findBayi(bayi: readonly Tersimpan[], { isi }: Rekam, taken: ReadonlySet<string>): string | null {
  const free = bayi.filter(({ id, tanggal_lahir }) => tanggal_lahir === isi.tanggal_bersalin && !taken.has(id))
  const same = isi.bayi_jk === undefined ? undefined : free.find(({ jk = null }) => jk === isi.bayi_jk)
  const open = free.find(({ jk = null }) => isi.bayi_jk === undefined || jk === null)
  return (same ?? open)?.id ?? null
}

function bayiOf({ buku, rekaman }: Bahan): (ibuId: string) => Tersimpan[] {
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
function akibatPersalinan(bahan: Bahan): void {
  const { buku, rekaman, catat } = bahan
  const kehamilanOf = createMilik(bahan, 'kehamilan', 'orang_id')
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

export function tarikAkibat(bahan: Bahan, tempat: Tempat, { peristiwa, hariIni }: Kini): void {
  akibatKematian(bahan, tempat, hariIni)
  akibatPenimbangan(bahan, tempat)
  for (const susunan of semuaSusunan()) {
    if (isBerkepala(susunan)) akibatKepala(bahan, susunan, peristiwa)
  }
  akibatPersalinan(bahan)
}
