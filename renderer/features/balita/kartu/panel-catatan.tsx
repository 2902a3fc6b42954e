import buttonCss from '#renderer/components/button.module.css'
import cardCss from '#renderer/components/card.module.css'
import { cls } from '#renderer/lib/cls.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import panelKartuCss from '../panel-kartu.module.css'

type Props = { readonly kartu: KartuBalita; readonly onUbah: () => void }

/** The note about the child, and the notes written at its weighings. */
export function PanelCatatan({ kartu, onUbah }: Props) {
  const kelola = useBoleh('kelola')
  const notes = kartu.penimbangan.filter(({ catatan }) => catatan !== null)
  return (
    <section className={cls(cardCss.card, panelKartuCss.note)} aria-labelledby="catatan">
      <div className={panelKartuCss.kepala}>
        <h3 id="catatan">Catatan</h3>
        {kelola && (
          <button type="button" className={cls(buttonCss.tautan, panelKartuCss.tautan)} onClick={onUbah}>
            Tambah
            <span className="sr-only"> catatan</span>
          </button>
        )}
      </div>
      {kartu.isi.catatan !== null && <p>{kartu.isi.catatan}</p>}
      {notes.map(({ id, tanggal, catatan }) => (
        <p key={id}>
          <span className="num">{formatTanggal(tanggal)}</span> {catatan}
        </p>
      ))}
      {kartu.isi.catatan === null && notes.length === 0 && <p className="muted">Belum ada catatan.</p>}
    </section>
  )
}
