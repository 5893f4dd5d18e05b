// PocketBase as its documentation tells to build it, with one more command that fills a collection for `npm run bench data`.
package main

import (
	"log"
	"strconv"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/types"
	"github.com/spf13/cobra"
)

func main() {
	app := pocketbase.New()
	app.RootCmd.AddCommand(&cobra.Command{
		Use:   "seed NAME ROWS",
		Short: "Makes a collection that anyone may use, with an index over created and rows of the bench's shape",
		Args:  cobra.ExactArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			rows, err := strconv.Atoi(args[1])
			if err != nil {
				return err
			}
			return seed(app, args[0], rows)
		},
	})
	if err := app.Start(); err != nil {
		log.Fatal(err)
	}
}

func seed(app core.App, name string, rows int) error {
	anyone := types.Pointer("")
	collection := core.NewBaseCollection(name)
	collection.ListRule, collection.ViewRule, collection.CreateRule = anyone, anyone, anyone
	collection.Fields.Add(
		&core.TextField{Name: "title"},
		&core.TextField{Name: "text"},
		&core.TextField{Name: "category"},
		&core.NumberField{Name: "rating"},
		&core.BoolField{Name: "done"},
		&core.AutodateField{Name: "created", OnCreate: true},
		&core.AutodateField{Name: "updated", OnCreate: true, OnUpdate: true},
	)
	collection.AddIndex("newest_"+name, false, "created", "")
	if err := app.Save(collection); err != nil {
		return err
	}
	// Ids and times in PocketBase's own forms; a second between two rows, the last one now. Kept equal to ours.ts.
	insert := `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < {:rows})
		insert into ` + name + ` (id, title, text, category, rating, done, created, updated)
		select 'r' || lower(hex(randomblob(7))), 'Row number ' || n, substr({:text}, 1 + n % 20, 110), 'c' || (n % 100), n % 5, n % 2,
			strftime('%Y-%m-%d %H:%M:%fZ', 'now', (n - {:rows}) || ' seconds'), strftime('%Y-%m-%d %H:%M:%fZ', 'now', (n - {:rows}) || ' seconds')
		from numbers where n <= {:rows}`
	for _, statement := range []string{insert, "analyze", "pragma wal_checkpoint(truncate)"} {
		params := dbx.Params{}
		if statement == insert {
			params = dbx.Params{"rows": rows, "text": text}
		}
		if _, err := app.NonconcurrentDB().NewQuery(statement).Bind(params).Execute(); err != nil {
			return err
		}
	}
	return nil
}

const text = "The quick brown fox jumps over the lazy dog while the five boxing wizards watch and wonder whether it will ever rain again today"
