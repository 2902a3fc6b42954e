import { Plus } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { useFokusBaru } from '#renderer/components/fokus-baru.ts'
import { cls } from '#renderer/lib/cls.ts'
import { BarisKader, type KaderKetik } from './baris-kader.tsx'
import fasilitasCss from './fasilitas.module.css'

/** The kader of one posyandu: name, who leads, who is trained. */
export function KaderIsian({
  kader,
  salah,
  onChange,
}: {
  /** What is wrong with the name of a row. */
  readonly salah: (kader: KaderKetik) => string | undefined
  readonly kader: readonly KaderKetik[]
  readonly onChange: (kader: readonly KaderKetik[]) => void
}) {
  const change = (kunci: string, part: Partial<KaderKetik>) =>
    onChange(kader.map((k) => (k.kunci === kunci ? { ...k, ...part } : k)))
  const lead = (kunci: string) => onChange(kader.map((k) => ({ ...k, ketua: k.kunci === kunci })))
  const baru = useFokusBaru()
  const add = () => {
    const kunci = crypto.randomUUID()
    baru.tunggu(kunci)
    onChange([...kader, { kunci, nama: '', ketua: false, dilatih: false, telepon: null }])
  }
  const remove = ({ kunci }: KaderKetik, next: KaderKetik | undefined) => {
    if (next) baru.tunggu(next.kunci)
    onChange(kader.filter((other) => other.kunci !== kunci))
  }
  return (
    <fieldset className={cls(fieldCss.ruas, fasilitasCss.kader)}>
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
              <BarisKader
                key={k.kunci}
                kader={k}
                nomor={i + 1}
                salah={salah(k)}
                namaRef={baru.refOf(k.kunci)}
                onChange={(part) => change(k.kunci, part)}
                onKetua={() => lead(k.kunci)}
                // A list is written name by name: Enter below the last one makes room for the next.
                onLanjut={i === kader.length - 1 && k.nama.trim() !== '' ? add : undefined}
                onRemove={() => remove(k, kader[i - 1] ?? kader[i + 1])}
              />
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
