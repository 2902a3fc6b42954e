import { Plus, Trash2 } from 'lucide-react'
import { Button, IconButton } from '#renderer/components/button.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { cls } from '#renderer/lib/cls.ts'
import fasilitasCss from './fasilitas.module.css'
import { useFokusBaru } from './pakai-fokus-baru.ts'

/** A kader as it stands in the form. `kunci` tells the rows apart while they have no id yet. */
export type KaderKetik = {
  readonly kunci: string
  readonly id?: string
  readonly nama: string
  readonly ketua: boolean
  readonly dilatih: boolean
  readonly telepon: string | null
}

/** The kader of one posyandu: name, who leads, who is trained. Rows without a name are not kept. */
export function KaderIsian({
  kader,
  onChange,
}: {
  readonly kader: readonly KaderKetik[]
  readonly onChange: (kader: readonly KaderKetik[]) => void
}) {
  const change = (kunci: string, part: Partial<KaderKetik>) =>
    onChange(kader.map((k) => (k.kunci === kunci ? { ...k, ...part } : k)))
  const lead = (kunci: string) => onChange(kader.map((k) => ({ ...k, ketua: k.kunci === kunci })))
  const [kotak, markDitambah] = useFokusBaru<HTMLFieldSetElement>(kader.length)
  const add = () => {
    markDitambah()
    onChange([...kader, { kunci: crypto.randomUUID(), nama: '', ketua: false, dilatih: false, telepon: null }])
  }
  return (
    <fieldset className={cls(fieldCss.fld, fasilitasCss.kader)} ref={kotak}>
      <legend>
        Kader<span className={fieldCss.boleh}>boleh kosong</span>
      </legend>
      {kader.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>Nama</th>
              <th>Ketua</th>
              <th>Dilatih</th>
              <th>
                <span className="sr-only">Hapus</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {kader.map((k, i) => (
              <tr key={k.kunci} data-baris>
                <td>
                  <input
                    className={cls(fieldCss.inp, fasilitasCss.inp)}
                    aria-label={`Nama kader ${i + 1}`}
                    autoComplete="off"
                    value={k.nama}
                    onChange={(event) => change(k.kunci, { nama: event.target.value })}
                  />
                </td>
                <td className={fasilitasCss.t}>
                  <input
                    type="radio"
                    name="ketua"
                    aria-label={`Kader ${i + 1} ketua`}
                    checked={k.ketua}
                    onChange={() => lead(k.kunci)}
                  />
                </td>
                <td className={fasilitasCss.t}>
                  <input
                    type="checkbox"
                    aria-label={`Kader ${i + 1} sudah dilatih`}
                    checked={k.dilatih}
                    onChange={(event) => change(k.kunci, { dilatih: event.target.checked })}
                  />
                </td>
                <td className={fasilitasCss.t}>
                  <IconButton
                    icon={Trash2}
                    label={`Hapus kader ${k.nama || i + 1}`}
                    onClick={() => onChange(kader.filter((other) => other.kunci !== k.kunci))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button kecil icon={Plus} onClick={add}>
          Tambah kader
        </Button>
      </div>
    </fieldset>
  )
}
