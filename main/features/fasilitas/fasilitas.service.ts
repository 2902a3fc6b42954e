import type { AppContext } from '#main/context/context.ts'
import { idPengaturan, listPosyandu, namaPosyanduJelas, readPengaturan, readTempat } from '#main/db/buku.ts'
import { hasContoh } from '#main/db/contoh.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { readKehilangan } from '#main/db/kehilangan.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { readTempatTetap } from '#main/db/tempat-tetap.ts'
import { countAktif } from '#main/ringkasan/anak-kini.ts'
import type { PenandatanganTable } from '#main/toko/schema.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { missing } from '#shared/contract/errors.ts'
import type { Keadaan, Penandatangan, Pengaturan } from '#shared/contract/fasilitas.ts'
import { seesTertutup } from '#shared/contract/peran.ts'
import { daftarKartu } from '#shared/kartu/daftar.ts'
import { isKartuTampak } from '#shared/kartu/tampak.ts'
import { kataSiapa } from '#shared/kartu/umur.ts'
import packageJson from '../../../package.json' with { type: 'json' }
import { listPenandatangan } from './fasilitas.repository.ts'

/** More posyandu than a bidan usually holds: a local custom, no rule, so only a note. */
const posyanduLazim = 7

function notes(jumlahPosyandu: number): string[] {
  if (jumlahPosyandu <= posyanduLazim) return []
  return [
    `Ibu memegang ${jumlahPosyandu} posyandu. Biasanya satu bidan memegang paling banyak ${posyanduLazim}; ini kebiasaan setempat, bukan aturan.`,
  ]
}

/** What the window must know before it draws anything. */
export function readKeadaan(context: AppContext): Keadaan {
  const { db } = context
  const hariIni = context.hariIni()
  const tempat = readTempat(db)
  const pelaku = context.pelaku()
  const { hasPosyandu } = lingkupOf(pelaku)
  const posyandu = listPosyandu(db).filter((p) => hasPosyandu(p.id))
  const jelas = namaPosyanduJelas(db)
  const kehilangan = readKehilangan(db)
  return {
    siap: tempat !== null,
    hariIni,
    versi: packageJson.version,
    tempat,
    jenisTetap: readTempatTetap(db) !== null,
    pengaturan: readPengaturan(db),
    posyandu: posyandu.map(({ id, nama, dusun }) => ({ id, nama: jelas.get(id) ?? nama, dusun })),
    kartu: daftarKartu
      .filter((satu) => isKartuTampak(satu, !seesTertutup(pelaku.peran)))
      .map((satu) => ({
        kode: satu.kode,
        sebut: satu.sebut,
        pendek: satu.tampil?.pendek ?? null,
        untuk: kataSiapa(satu),
      })),
    bidan: listPenandatangan(db).find((p) => p.peran === 'bidan')?.nama ?? null,
    jumlahBalita: countAktif(db, hariIni, pelaku.posyandu).aktif,
    adaContoh: hasContoh(db),
    bacaSaja: db.bacaSaja,
    kehilangan: kehilangan && { jumlah: kehilangan.jumlah, terakhir: kehilangan.terakhir },
    catatan: tempat?.jenis === 'puskesmas' ? [] : notes(posyandu.length),
  }
}

export function toPenandatangan({ id, peran, jabatan, nama, nip }: PenandatanganTable): Penandatangan {
  return { id, peran, jabatan, nama, nip }
}

/** Sets the signers in this order; those left out are taken off the forms. */
export function savePenandatangan(context: AppContext, list: ParsedInputOf<'fasilitas.savePenandatangan'>): void {
  const { db } = context
  db.transaction(() => {
    const before = listPenandatangan(db)
    const changes = list.map(({ id, ...isi }, urutan): Change => {
      if (id !== undefined && !before.some((row) => row.id === id)) {
        missing(
          `${isi.nama} sudah tidak ada di daftar penanda tangan. Tidak ada yang berubah. Buka lagi daftarnya, lalu ulangi.`,
        )
      }
      return { entitas: 'penandatangan', id: id ?? newId(), isi: { ...isi, urutan } }
    })
    const staying = new Set(list.map(({ id }) => id))
    const gone = before.filter((row) => !staying.has(row.id))
    const removed = gone.map(({ id }): Change => ({ entitas: 'penandatangan', id, isi: { dihapus: 1 } }))
    write(db, context.penulis('ketik'), [...changes, ...removed])
  })
}

/** Changes the settings named and leaves the others. */
export function savePengaturan(context: AppContext, input: ParsedInputOf<'fasilitas.savePengaturan'>): Pengaturan {
  const { db } = context
  const named = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return db.transaction(() => {
    const pengaturan: Pengaturan = { ...readPengaturan(db), ...named }
    const nilai = JSON.stringify(pengaturan)
    write(db, context.penulis('ketik'), [{ entitas: 'pengaturan', id: idPengaturan, isi: { nilai } }])
    return pengaturan
  })
}
