import { NotebookPen } from 'lucide-react'
import { memo } from 'react'
import buttonCss from '#renderer/components/button.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { umurBulan } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isDenganLalu, type Lebar } from '../lebar.ts'
import { Hitungan } from './hitungan.tsx'
import { rtRingkas } from './kalimat.ts'
import type { Kolom } from './kolom.ts'
import type { LembarStore } from './lembar-store.ts'
import { useBaris } from './pakai-lembar.ts'
import { SelIsian } from './sel.tsx'
import tabelCss from './tabel.module.css'

type BarisProps = {
  readonly store: LembarStore
  readonly id: string
  readonly tanggal: string
  readonly kolom: readonly Kolom[]
  readonly lebar: Lebar
  readonly lain: boolean
}

/** One child. Drawn once: what changes while typing are small parts that listen for themselves. */
export const Baris = memo(function Baris({ store, id, tanggal, kolom, lebar, lain }: BarisProps) {
  const baris = useBaris(store, id, (row) => row?.keadaan.baris)
  if (!baris) return null
  const { anak, nomor, namaIbu, rt, lalu } = baris
  const umur = anak.tanggalLahir === null ? null : umurBulan(anak.tanggalLahir, baris.tanggal)
  return (
    <tr className={nomor % 5 === 0 ? tabelCss.lima : undefined} data-nomor={nomor}>
      <Nomor store={store} id={id} nomor={nomor} />
      <Nama
        store={store}
        id={id}
        nama={anak.nama}
        tamu={baris.tamu}
        pada={baris.tanggal === tanggal ? null : baris.tanggal}
      />
      {lebar === 'lebar' && !lain && (
        <>
          <td className={cls(tabelCss.identitas, tabelCss.ibu)}>{namaIbu ?? '–'}</td>
          <td className={cls(tabelCss.identitas, tabelCss.rt)}>{rt === null ? '–' : rtRingkas(rt)}</td>
        </>
      )}
      {isDenganLalu(lebar, lain) && (
        <>
          <td className={tabelCss.identitas}>{anak.jk ?? '–'}</td>
          <td className={cls('n', tabelCss.identitas)}>
            {umur === null || umur < 0 ? '–' : umur}
            {lebar === 'lebar' && umur !== null && umur >= 0 ? <small> bln</small> : null}
          </td>
          <td className={cls('n', tabelCss.identitas, tabelCss.lalu)}>{lalu ? formatBerat(lalu.bbG) : '–'}</td>
        </>
      )}
      {kolom.map((k) => (
        <SelIsian key={k} store={store} id={id} nama={anak.nama} kolom={k} />
      ))}
      <Hitungan store={store} id={id} lebar={lebar} ringkas={lain} />
    </tr>
  )
})

type Bagian = { readonly store: LembarStore; readonly id: string }

function Nomor({ store, id, nomor }: Bagian & { readonly nomor: number }) {
  const gagal = useBaris(store, id, (row) => row?.keadaan.gagal ?? null)
  return (
    <td
      className={
        gagal === null ? cls(tabelCss.identitas, tabelCss.no) : cls(tabelCss.identitas, tabelCss.no, tabelCss.gagal)
      }
      title={gagal ?? undefined}
    >
      {nomor}
    </td>
  )
}

type NamaProps = Bagian & {
  readonly nama: string
  readonly tamu: boolean
  /** Its own day, when it is not that of the sheet. */
  readonly pada: string | null
}

function Nama({ store, id, nama, tamu, pada }: NamaProps) {
  const belum = useBaris(store, id, (row) => row?.hitungan.hasil.kind === 'tanpaBerat' && !row.keadaan.tidakHadir)
  const catatan = useBaris(store, id, (row) => (row?.keadaan.isi.catatan ?? '').trim() !== '')
  return (
    <th
      scope="row"
      className={
        belum ? cls(tabelCss.identitas, tabelCss.nama, tabelCss.belum) : cls(tabelCss.identitas, tabelCss.nama)
      }
    >
      {nama}
      {tamu ? <span className={tabelCss.tamu}>tamu</span> : null}
      {pada ? (
        <span className={tabelCss.tamu} title={`Ditimbang ${formatTanggal(pada)}`}>
          {formatTanggal(pada).slice(0, 5)}
        </span>
      ) : null}
      {catatan ? (
        <NotebookPen className={cls(buttonCss.ikon, tabelCss.ikon)} role="img" aria-label="ada catatan" />
      ) : null}
    </th>
  )
}
