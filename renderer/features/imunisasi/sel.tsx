import { cls } from '#renderer/lib/cls.ts'
import type { AnakImunisasi, SelImunisasi } from '#shared/contract/imunisasi.ts'
import imunisasiCss from './imunisasi.module.css'
import { dosisDari, isiSel, kalimatSel } from './kata.ts'

const kelas: Readonly<Record<SelImunisasi['keadaan'], string | undefined>> = {
  terisi: imunisasiCss.terisi,
  'terisi-kejar': imunisasiCss.terisi,
  menunggu: undefined,
  'tidak-perlu': imunisasiCss.abu,
  'tidak-lagi': imunisasiCss.abu,
  kontraindikasi: imunisasiCss.abu,
  'belum-waktunya': undefined,
  waktunya: imunisasiCss.waktunya,
  kejar: imunisasiCss.kejar,
  terlambat: imunisasiCss.terlambat,
}

/** A place that asks for nothing yet: a smaller window leaves it out. */
export const isTenang = ({ keadaan, dosisId }: SelImunisasi): boolean =>
  dosisId === null && (keadaan === 'menunggu' || keadaan === 'belum-waktunya' || keadaan === 'tidak-perlu')

/** One place of one child. Space or a click gives what is due; Enter opens everything about it, with Ctrl it gives the child all that is due. */
export function Sel({
  anak,
  sel,
  fokus,
  onPilih,
  onBeri,
  onBuka,
  onSemua,
}: {
  readonly anak: AnakImunisasi
  readonly sel: SelImunisasi
  readonly fokus: boolean
  readonly onPilih: () => void
  readonly onBeri: () => void
  readonly onBuka: () => void
  readonly onSemua: () => void
}) {
  const dosis = dosisDari(anak, sel)
  const [isi, kalimat] = [isiSel(sel, dosis), kalimatSel(anak, sel, dosis)]
  const ragu = (dosis?.peringatan.length ?? 0) > 0
  return (
    <button
      type="button"
      className={cls(imunisasiCss.sel, kelas[sel.keadaan], ragu && imunisasiCss.ragu)}
      tabIndex={fokus ? 0 : -1}
      aria-label={isi === '' ? kalimat : `${isi}. ${kalimat}`}
      title={kalimat}
      data-keadaan={sel.keadaan}
      onFocus={onPilih}
      onClick={onBeri}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        if (event.ctrlKey) onSemua()
        else onBuka()
      }}
    >
      {isi}
    </button>
  )
}
