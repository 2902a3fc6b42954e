import { useId } from 'react'
import choiceCss from '#renderer/components/choice.module.css'
import tableCss from '#renderer/components/table.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import bandingGabungCss from '../banding-gabung.module.css'
import {
  bandingkan,
  isPosyanduBeda,
  type Kolom,
  kataIsi,
  kataKeanggotaan,
  kataPenimbangan,
  namaKolom,
  type Pilihan,
  type Sisi,
  sisiTerpilih,
} from './banding.ts'

const semuaSisi: readonly Sisi[] = ['ini', 'lain']
const kataSisi = { ini: 'Kartu ini', lain: 'Kartu yang lain' } as const

type Props = {
  readonly dua: Readonly<Record<Sisi, KartuBalita>>
  readonly tetap: Sisi
  /** Whose posyandu is believed. */
  readonly anggota: Sisi
  readonly onAnggota: (sisi: Sisi) => void
  readonly pilihan: Pilihan
  /** True once somebody tried to go on with a choice open. */
  readonly ditolak: boolean
  readonly onTetap: (sisi: Sisi) => void
  readonly onPilih: (kolom: Kolom, sisi: Sisi) => void
}

type PilihProps = {
  readonly judul: string
  readonly terpilih: Sisi | null
  readonly teks: Readonly<Record<Sisi, string>>
  readonly salah?: string | undefined
  readonly onPilih: (sisi: Sisi) => void
}

/** One row to choose in: arrows go from side to side. */
function BarisPilih({ judul, terpilih, teks, salah, onPilih }: PilihProps) {
  const id = useId()
  return (
    <tr>
      <th scope="row" id={`${id}-j`}>
        {judul}
        {salah && <span className={bandingGabungCss.salah}>{salah}</span>}
      </th>
      {semuaSisi.map((sisi) => (
        <td key={sisi} className={terpilih === sisi ? bandingGabungCss.terpilih : undefined}>
          <label className={choiceCss.pilih}>
            <input
              type="radio"
              name={id}
              aria-labelledby={`${id}-j ${id}-${sisi}`}
              checked={terpilih === sisi}
              onChange={() => onPilih(sisi)}
            />
            <span id={`${id}-${sisi}`} className="num">
              {teks[sisi]}
            </span>
          </label>
        </td>
      ))}
    </tr>
  )
}

/** Two records of perhaps one child: what differs is chosen row by row, what each brings along is counted. */
export function TabelBanding({ dua, tetap, anggota, pilihan, ditolak, onTetap, onAnggota, onPilih }: Props) {
  const isi = { ini: dua.ini.isi, lain: dua.lain.isi }
  const { beda, sama } = bandingkan(isi.ini, isi.lain)
  const teks = (kolom: Kolom) => ({
    ini: kataIsi(isi.ini, kolom) ?? 'kosong',
    lain: kataIsi(isi.lain, kolom) ?? 'kosong',
  })
  return (
    <>
      <table className={cls(tableCss.tabel, bandingGabungCss.banding)}>
        <thead>
          <tr>
            <th>
              <span className="sr-only">Isian</span>
            </th>
            {semuaSisi.map((sisi) => (
              <th key={sisi}>
                {kataSisi[sisi]}: {dua[sisi].isi.nama}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <BarisPilih
            judul="Yang tetap"
            terpilih={tetap}
            teks={{ ini: 'kartu ini', lain: 'kartu yang lain' }}
            onPilih={onTetap}
          />
          {beda.map((kolom) => {
            const terpilih = sisiTerpilih(kolom, isi, pilihan, tetap)
            return (
              <BarisPilih
                key={kolom}
                judul={namaKolom[kolom]}
                terpilih={terpilih}
                teks={teks(kolom)}
                salah={ditolak && terpilih === null ? 'Pilih yang benar.' : undefined}
                onPilih={(sisi) => onPilih(kolom, sisi)}
              />
            )
          })}
          <tr>
            <th scope="row">Penimbangan</th>
            {semuaSisi.map((sisi) => (
              <td key={sisi} className="num">
                {kataPenimbangan(dua[sisi])}
              </td>
            ))}
          </tr>
          {isPosyanduBeda(dua) ? (
            <BarisPilih
              judul="Posyandu"
              terpilih={anggota}
              teks={{ ini: kataKeanggotaan(dua.ini), lain: kataKeanggotaan(dua.lain) }}
              onPilih={onAnggota}
            />
          ) : (
            <tr>
              <th scope="row">Posyandu</th>
              {semuaSisi.map((sisi) => (
                <td key={sisi} className="num">
                  {kataKeanggotaan(dua[sisi])}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {sama.length > 0 && <p className="muted">Sama pada keduanya: {sama.join(', ')}.</p>}
    </>
  )
}
