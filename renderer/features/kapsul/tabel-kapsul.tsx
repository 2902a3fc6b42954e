import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import type { AnakKapsul } from '#shared/contract/kapsul.ts'
import { kelompokTempat } from '#shared/domain/tindak/kelompok.ts'
import kapsulCss from './kapsul.module.css'
import { type Apa, kataDosis, kataSel, kataSiapa, keadaanOf, namaApa } from './kata.ts'

const langkah: Readonly<Record<string, readonly [baris: number, kolom: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

/** The cell some rows or columns further on; rows without that column are passed over. */
function selKe(table: HTMLTableElement, dari: HTMLElement, [baris, kolom]: readonly [number, number]) {
  if (kolom !== 0) {
    const sebaris = [...(dari.closest('tr')?.querySelectorAll<HTMLElement>('[data-apa]') ?? [])]
    return sebaris[sebaris.indexOf(dari) + kolom]
  }
  const sekolom = [...table.querySelectorAll<HTMLElement>(`[data-apa="${dari.dataset.apa}"]`)]
  return sekolom[sekolom.indexOf(dari) + baris]
}

function Sel({
  anak,
  apa,
  awal,
  bolehIsi,
  onTekan,
}: {
  readonly anak: AnakKapsul
  readonly apa: Apa
  readonly awal: boolean
  readonly bolehIsi: boolean
  readonly onTekan: () => void
}) {
  const keadaan = keadaanOf(anak, apa)
  if (keadaan === 'tidakBerlaku') return <span className={kapsulCss.tidak}>–</span>
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = langkah[event.key]
    const table = event.currentTarget.closest('table')
    if (event.key === 'Enter') {
      event.preventDefault()
      onTekan()
      if (table) selKe(table, event.currentTarget, [1, 0])?.focus()
      return
    }
    if (!step || !table) return
    event.preventDefault()
    selKe(table, event.currentTarget, step)?.focus()
  }
  return (
    <button
      type="button"
      data-apa={apa}
      data-keadaan={keadaan}
      tabIndex={awal ? 0 : -1}
      className={kapsulCss.sel}
      disabled={!bolehIsi}
      aria-label={`${namaApa[apa]} ${anak.nama}: ${kataSel(anak, apa)} ${kataDosis(anak, apa)}`}
      onKeyDown={onKeyDown}
      onClick={onTekan}
    >
      <b>{kataSel(anak, apa)}</b> {kataDosis(anak, apa)}
    </button>
  )
}

/** Whom the campaign is for, by the place one walks to; Enter or a click gives, and takes back. */
export function TabelKapsul({
  anak,
  kolom,
  bolehIsi,
  onTekan,
}: {
  readonly anak: readonly AnakKapsul[]
  readonly kolom: readonly Apa[]
  readonly bolehIsi: boolean
  readonly onTekan: (anak: AnakKapsul, apa: Apa) => void
}) {
  const [pertama] = anak
  return (
    <div className={cls(cardCss.card, kapsulCss.lembar)}>
      <table className={kapsulCss.tabel}>
        <caption className="sr-only">Sasaran bulan ini, menurut tempat tinggal</caption>
        <thead>
          <tr>
            <th scope="col">Anak</th>
            {kolom.map((apa) => (
              <th key={apa} scope="col">
                {namaApa[apa]}
              </th>
            ))}
          </tr>
        </thead>
        {kelompokTempat(anak).map(([tempat, anggota]) => (
          <tbody key={tempat}>
            <tr className={kapsulCss.tempat}>
              <th scope="rowgroup" colSpan={kolom.length + 1}>
                {tempat} <span>{anggota.length} anak</span>
              </th>
            </tr>
            {anggota.map((satu) => (
              <tr key={satu.orangId}>
                <th scope="row" className={kapsulCss.siapa}>
                  <Link to={`/balita/${satu.orangId}`} tabIndex={-1}>
                    {satu.nama}
                  </Link>
                  <small>{kataSiapa(satu)}</small>
                </th>
                {kolom.map((apa, i) => (
                  <td key={apa}>
                    <Sel
                      anak={satu}
                      apa={apa}
                      awal={satu === pertama && i === 0}
                      bolehIsi={bolehIsi}
                      onTekan={() => onTekan(satu, apa)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
