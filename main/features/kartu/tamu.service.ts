import type { AppContext } from '#main/context/context.ts'
import { readKartu } from '#main/db/baris-kartu.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { seesNik } from '#shared/contract/peran.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import { kepalaPada } from '#shared/kartu/masa.ts'
import { mapAnggota, mapOrang } from './kartu.repository.ts'
import { getHari } from './lembar.service.ts'
import { anggotaPada, isSasaran, isSasaranPasti, toSiapa } from './siapa.ts'
import { susunanOf } from './susunan.ts'

/** Who is looked for is found among so many, or the search is made narrower. */
const batasTamu = 50

const byName = new Intl.Collator('id')

/**
 * Members of other posyandu who may be written on the sheet of a day as guests, by name: those of whom the card is kept on
 * that day. Each word begins one of the name.
 */
export function findTamu(context: AppContext, input: ParsedInputOf<'kartu.findTamu'>): OutputOf<'kartu.findTamu'> {
  const { db } = context
  const susunan = susunanOf(context, input.kartu)
  const { posyandu_id: posyanduId, tanggal } = getHari(context, input.hariBukaId)
  const [anggota, names, { peran }] = [mapAnggota(db, null), namaPosyanduJelas(db), context.pelaku()]
  const words = normalNama(input.cari).split(' ').filter(Boolean)
  const found = [...mapOrang(db).values()].flatMap((orang) => {
    const home = anggotaPada(anggota.get(orang.id) ?? [], tanggal)
    if (!home || home.posyandu_id === posyanduId || words.length === 0) return []
    if (!words.every((word) => ` ${normalNama(orang.nama)}`.includes(` ${word}`))) return []
    return [{ orang, posyandu: names.get(home.posyandu_id) ?? null }]
  })
  const buku = readKartu(db, susunan, { orang: found.map(({ orang }) => orang.id) })
  return found
    .flatMap(({ orang, posyandu }) => {
      const head = kepalaPada(susunan.masa, buku.kepala.get(orang.id) ?? [], tanggal)
      const isKartunya = susunan.kepala === null ? isSasaranPasti : isSasaran
      if (!head || !isKartunya(susunan.kartu, orang, tanggal)) return []
      const nikAkhir = seesNik(peran) ? (orang.nik?.slice(-4) ?? null) : null
      return [{ ...toSiapa(orang, head, tanggal), tanggalLahir: orang.tanggal_lahir, posyandu, nikAkhir }]
    })
    .sort((a, b) => byName.compare(a.nama, b.nama))
    .slice(0, batasTamu)
}
