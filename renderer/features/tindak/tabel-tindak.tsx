import { MessageCircle, Send } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { Letter } from '#renderer/components/letter.tsx'
import { cls } from '#renderer/lib/cls.ts'
import type { OrangTindak } from '#shared/contract/tindak.ts'
import { kelompokTempat } from '#shared/domain/tindak/kelompok.ts'
import { alamatOrang, type Hasil, hasilKunjungan, kataKunjungan, kataSiapa } from './kata.ts'
import tindakCss from './tindak.module.css'

export type Aksi = {
  readonly onHasil: (orang: OrangTindak, hasil: Hasil) => void
  readonly onBuka: (orang: OrangTindak) => void
  readonly onPesan: (orang: OrangTindak) => void
  /** Null for whoever writes no referrals. */
  readonly onRujuk: ((orang: OrangTindak) => void) | null
  readonly onFokus: (orang: OrangTindak) => void
}

const langkah: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

/** The button of the row some rows further on. */
function tombolKe(table: HTMLTableElement, dari: HTMLElement, jarak: number): HTMLElement | undefined {
  const semua = [...table.querySelectorAll<HTMLElement>('[data-hasil]')]
  return semua[semua.indexOf(dari) + jarak]
}

/** The reasons of a person, each with what speaks for it and what to do. */
function Sebab({ sebab }: Pick<OrangTindak, 'sebab'>) {
  return (
    <ul className={tindakCss.sebab}>
      {sebab.map(({ kode, sebut, huruf, keterangan, lakukan }) => (
        <li key={kode}>
          <span className={tindakCss.apa}>
            {huruf !== null && <Letter kode={huruf} teks={huruf} />}
            <b>{sebut}</b>
            {keterangan !== '' && <span>{keterangan}</span>}
          </span>
          <span className={tindakCss.lakukan}>{lakukan}</span>
        </li>
      ))}
    </ul>
  )
}

function Baris({
  orang,
  bolehIsi,
  pertama,
  aksi,
}: {
  readonly orang: OrangTindak
  readonly bolehIsi: boolean
  readonly pertama: boolean
  readonly aksi: Aksi
}) {
  const { kunjungan } = orang
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const hasil = /^[1-6]$/.test(event.key) ? hasilKunjungan[Number(event.key) - 1] : undefined
    const table = event.currentTarget.closest('table')
    const next = table && tombolKe(table, event.currentTarget, hasil ? 1 : (langkah[event.key] ?? 0))
    if (hasil) aksi.onHasil(orang, hasil.nilai)
    else if (!(event.key in langkah)) return
    event.preventDefault()
    next?.focus()
  }
  return (
    <tr>
      <th scope="row" className={tindakCss.siapa}>
        <Link to={alamatOrang(orang)} tabIndex={-1}>
          {orang.nama}
        </Link>
        <small>{kataSiapa(orang)}</small>
      </th>
      <td className={tindakCss.alasan}>
        <Sebab sebab={orang.sebab} />
      </td>
      <td className={tindakCss.hasil}>
        <button
          type="button"
          data-hasil
          tabIndex={pertama ? 0 : -1}
          className={cls(tindakCss.centang, kunjungan && (kunjungan.tuntas ? tindakCss.tuntas : tindakCss.dicoba))}
          aria-label={`Hasil kunjungan ${orang.nama}: ${kunjungan ? kataKunjungan(kunjungan) : 'belum'}`}
          disabled={!bolehIsi}
          onKeyDown={onKeyDown}
          onFocus={() => aksi.onFokus(orang)}
          onClick={() => aksi.onBuka(orang)}
        >
          {kunjungan ? kataKunjungan(kunjungan) : 'Belum'}
        </button>
        {kunjungan?.catatan && <small>{kunjungan.catatan}</small>}
      </td>
      <td className={tindakCss.aksi}>
        <Button kecil icon={MessageCircle} tabIndex={-1} onClick={() => aksi.onPesan(orang)}>
          Pesan
        </Button>
        {aksi.onRujuk && (
          <Button kecil icon={Send} tabIndex={-1} onClick={() => aksi.onRujuk?.(orang)}>
            Rujuk
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Who is to be visited, by the place one walks to; arrows walk over the rows, a number says what came of the visit. */
export function TabelTindak({
  orang,
  bolehIsi,
  fokus,
  aksi,
}: {
  readonly orang: readonly OrangTindak[]
  readonly bolehIsi: boolean
  readonly fokus: string | null
  readonly aksi: Aksi
}) {
  const awal = orang.some(({ id }) => id === fokus) ? fokus : orang[0]?.id
  return (
    <div className={cls(cardCss.card, tindakCss.lembar)}>
      <table className={tindakCss.tabel}>
        <caption className="sr-only">Yang perlu dikunjungi, menurut tempat tinggal</caption>
        <thead>
          <tr>
            <th scope="col">Siapa</th>
            <th scope="col">Sebab, dan yang dilakukan</th>
            <th scope="col">Hasil</th>
            <th scope="col">
              <span className="sr-only">Pesan dan rujukan</span>
            </th>
          </tr>
        </thead>
        {kelompokTempat(orang).map(([tempat, anggota]) => (
          <tbody key={tempat}>
            <tr className={tindakCss.tempat}>
              <th scope="rowgroup" colSpan={4}>
                {tempat} <span>{anggota.length} orang</span>
              </th>
            </tr>
            {anggota.map((satu) => (
              <Baris key={satu.id} orang={satu} bolehIsi={bolehIsi} pertama={satu.id === awal} aksi={aksi} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
