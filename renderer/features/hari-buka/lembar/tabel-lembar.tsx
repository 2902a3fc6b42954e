import { memo } from 'react'
import { isDenganLalu, type Lebar } from '../lebar.ts'
import { Baris } from './baris.tsx'
import { isKetik, type Kolom, namaKolom } from './kolom.ts'
import type { LembarStore } from './lembar-store.ts'
import { useLembar } from './pakai-lembar.ts'
import type { PapanTombol } from './papan-tombol.ts'

type TabelProps = {
  readonly store: LembarStore
  readonly papan: PapanTombol
  readonly judul: string
  readonly tanggal: string
  readonly lebar: Lebar
  readonly kolom: readonly Kolom[]
  readonly lain: boolean
}

/** The register of the day: who, what is typed, what is computed. */
export const TabelLembar = memo(function TabelLembar(props: TabelProps) {
  const { store, papan, judul, ...shared } = props
  const ids = useLembar(store, store.ids)
  const { onInput, onKeyDown, onFocus, onBlur, onClick } = papan
  return (
    <div className="lembar-gulir">
      <table className={`lembar ${shared.lain ? 'lain' : ''} ${shared.lebar}`}>
        <caption className="sr-only">{judul}</caption>
        <Kepala {...shared} />
        <tbody onInput={onInput} onKeyDown={onKeyDown} onFocus={onFocus} onBlur={onBlur} onClick={onClick}>
          {ids.map((id) => (
            <Baris key={id} store={store} id={id} {...shared} />
          ))}
        </tbody>
      </table>
    </div>
  )
})

type KepalaProps = Pick<TabelProps, 'lebar' | 'kolom' | 'lain'>

function Kepala({ lebar, kolom, lain }: KepalaProps) {
  const who = lajurSiapa(lebar, lain).length
  const computed = lain ? 1 : lebar === 'sempit' ? 4 : 5
  return (
    <>
      <Lajur lebar={lebar} kolom={kolom} lain={lain} />
      <thead>
        {lebar !== 'sempit' && (
          <tr className="kelompok">
            <th colSpan={who} scope="colgroup" className="tepi">
              Register
            </th>
            <th colSpan={kolom.length} scope="colgroup" className="ketik">
              Diketik hari ini
            </th>
            <th colSpan={computed} scope="colgroup">
              {lain ? 'Dihitung' : 'Dihitung otomatis'}
            </th>
          </tr>
        )}
        <tr className="judul">
          <th scope="col" className="n no">
            No
          </th>
          <th scope="col" className="nama">
            Nama balita
          </th>
          {lebar === 'lebar' && !lain && (
            <>
              <th scope="col">Ibu</th>
              <th scope="col">RT</th>
            </>
          )}
          {isDenganLalu(lebar, lain) && (
            <>
              <th scope="col" className="jk">
                L/P
              </th>
              <th scope="col" className="n">
                Umur
              </th>
              <th scope="col" className="n tepi">
                BB lalu
              </th>
            </>
          )}
          {kolom.map((k) => (
            <th key={k} scope="col" className={isKetik(k) ? `ketik ${k}` : 'ketik jawab'} title={namaKolom[k].panjang}>
              {namaKolom[k].kepala}
            </th>
          ))}
          <KepalaHitungan lebar={lebar} lain={lain} />
        </tr>
      </thead>
    </>
  )
}

function KepalaHitungan({ lebar, lain }: Pick<TabelProps, 'lebar' | 'lain'>) {
  if (lain) return <th scope="col">Hasil</th>
  return (
    <>
      <th scope="col" className="n">
        Naik (g)
      </th>
      {lebar !== 'sempit' && (
        <th scope="col" className="n">
          KBM
        </th>
      )}
      <th scope="col">Hasil</th>
      <th scope="col" className="n">
        z BB/U
      </th>
      <th scope="col">Status BB/U</th>
    </>
  )
}

/** The columns that say who it is; "Isian lain" takes their room where there is little. */
function lajurSiapa(lebar: Lebar, lain: boolean): readonly string[] {
  const ibu = lebar === 'lebar' && !lain ? ['ibu', 'rt'] : []
  return ['no', 'nama', ...ibu, ...(isDenganLalu(lebar, lain) ? ['jk', 'umur', 'lalu'] : [])]
}

function Lajur({ lebar, kolom, lain }: KepalaProps) {
  const who = lajurSiapa(lebar, lain)
  const computed = lain ? ['hasil'] : ['naik', ...(lebar === 'sempit' ? [] : ['kbm']), 'hasil', 'z', 'status']
  return (
    <colgroup>
      {[...who, ...kolom, ...computed].map((name) => (
        <col key={name} className={`k-${name}`} />
      ))}
    </colgroup>
  )
}
